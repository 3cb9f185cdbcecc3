import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { ReadOnlyNote } from "@/components/settings/read-only-note";
import { RulesForm } from "@/components/settings/rules-form";
import { RulesList } from "@/components/settings/rules-list";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";
import { updateRulesAction } from "./actions";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const actor = await requireActor();
  const rules = await getWorkspaceSettings(actor);
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs current="/settings" />
      {isAllowed(actor.role, "workspace:configure") ? (
        <RulesForm action={updateRulesAction} rules={rules} timeZones={timeZonesWith(rules.timeZone)} />
      ) : (
        <>
          <ReadOnlyNote />
          <RulesList rules={rules} />
        </>
      )}
    </>
  );
}

/** Every zone by its current name, and the one that is set, which may go by an older one. */
function timeZonesWith(timeZone: string) {
  return [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", timeZone])].sort();
}
