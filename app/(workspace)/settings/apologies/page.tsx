import { Text } from "@mantine/core";
import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { ApologyTemplateForm } from "@/components/recovery/apology-template-form";
import { ApologyTemplates } from "@/components/recovery/apology-templates";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isAllowed } from "@/lib/access/permissions";
import { listApologyTemplates } from "@/lib/recovery/list-apology-templates";
import { archiveTemplateAction, saveTemplateAction } from "./actions";

export const metadata: Metadata = { title: "Apologies" };

export default async function ApologiesPage() {
  const actor = await requireActor();
  const templates = await listApologyTemplates(actor);
  const canEdit = isAllowed(actor.role, "template:edit");
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs current="/settings/apologies" />
      <Text c="dimmed" mb="md" maw="40rem">
        Texts to begin an apology from.{" "}
        {canEdit
          ? "Whoever apologises chooses one on the page of the case and makes it their own."
          : "A lead of your workspace can change them."}
      </Text>
      <ApologyTemplates
        templates={templates}
        actions={canEdit ? { save: saveTemplateAction, archive: archiveTemplateAction } : null}
      />
      {canEdit && (
        <Section id="add" title="Add a template">
          <ApologyTemplateForm action={saveTemplateAction} />
        </Section>
      )}
    </>
  );
}
