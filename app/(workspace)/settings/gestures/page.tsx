import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { GestureRulesForm } from "@/components/gestures/gesture-rules-form";
import { GestureRulesList } from "@/components/gestures/gesture-rules-list";
import { ReadOnlyNote } from "@/components/settings/read-only-note";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { getGestureRules } from "@/lib/gestures/queries";
import { updateGestureRulesAction } from "./actions";

export const metadata: Metadata = { title: "Gestures" };

export default async function GesturesPage() {
  const actor = await requireActor();
  const rules = await getGestureRules(actor);
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs current="/settings/gestures" />
      {isAllowed(actor.role, "workspace:configure") ? (
        <GestureRulesForm action={updateGestureRulesAction} rules={rules} />
      ) : (
        <>
          <ReadOnlyNote />
          <GestureRulesList rules={rules} />
        </>
      )}
    </>
  );
}
