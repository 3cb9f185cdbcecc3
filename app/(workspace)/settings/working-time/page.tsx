import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { AddHolidaysForm } from "@/components/settings/add-holidays-form";
import { HolidaysTable } from "@/components/settings/holidays-table";
import { ReadOnlyNote } from "@/components/settings/read-only-note";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { WorkingTimeForm } from "@/components/settings/working-time-form";
import { WorkingTimeList } from "@/components/settings/working-time-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isAllowed } from "@/lib/access/permissions";
import { getWorkCalendar } from "@/lib/working-time/queries";
import { addHolidaysAction, removeHolidayAction, updateWorkingTimeAction } from "./actions";

export const metadata: Metadata = { title: "Working time" };

export default async function WorkingTimePage() {
  const actor = await requireActor();
  const calendar = await getWorkCalendar(actor);
  const canChange = isAllowed(actor.role, "workspace:configure");
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs current="/settings/working-time" />
      {canChange ? (
        <WorkingTimeForm action={updateWorkingTimeAction} calendar={calendar} />
      ) : (
        <>
          <ReadOnlyNote />
          <WorkingTimeList calendar={calendar} />
        </>
      )}
      <Section
        id="holidays"
        title="Holidays"
        words="Days on which nobody works. No deadline in working days falls on them."
      >
        {canChange && <AddHolidaysForm action={addHolidaysAction} />}
        <HolidaysTable holidays={calendar.holidays} remove={canChange ? removeHolidayAction : null} />
      </Section>
    </>
  );
}
