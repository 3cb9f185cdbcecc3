import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { ContactRulesForm } from "@/components/settings/contact-rules-form";
import { ContactRulesList } from "@/components/settings/contact-rules-list";
import { ReadOnlyNote } from "@/components/settings/read-only-note";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { isAllowed } from "@/lib/access/permissions";
import { getWorkspaceSettings } from "@/lib/workspaces/queries";
import { updateContactRulesAction } from "../actions";

export const metadata: Metadata = { title: "Contact rules" };

export default async function ContactRulesPage() {
  const actor = await requireActor();
  const rules = await getWorkspaceSettings(actor);
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs current="/settings/contact-rules" />
      {isAllowed(actor.role, "workspace:configure") ? (
        <ContactRulesForm action={updateContactRulesAction} rules={rules} />
      ) : (
        <>
          <ReadOnlyNote />
          <ContactRulesList rules={rules} />
        </>
      )}
    </>
  );
}
