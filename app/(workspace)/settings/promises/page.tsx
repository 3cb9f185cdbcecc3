import { Text } from "@mantine/core";
import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { PromisesForm } from "@/components/settings/promises-form";
import { PromisesTable } from "@/components/settings/promises-table";
import { ReadOnlyNote } from "@/components/settings/read-only-note";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SEVERITY_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import { isAllowed } from "@/lib/access/permissions";
import { listPromises } from "@/lib/recovery/list-promises";
import { updatePromisesAction } from "./actions";

export const metadata: Metadata = { title: "Promises" };

export default async function PromisesPage() {
  const actor = await requireActor();
  const promises = await listPromises(actor);
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs current="/settings/promises" />
      <Text c="dimmed" mb="md">
        What is left empty here is as for all cases, which is set under{" "}
        <TextLink href="/settings" underline="always">
          Rules
        </TextLink>
        .
      </Text>
      {isAllowed(actor.role, "workspace:configure") ? (
        promises.bySeverity.map((own) => (
          <Section key={own.severity} id={own.severity} title={`${SEVERITY_NAME[own.severity]} severity`}>
            <PromisesForm action={updatePromisesAction} own={own} usual={promises.usual} />
          </Section>
        ))
      ) : (
        <>
          <ReadOnlyNote />
          <PromisesTable promises={promises} />
        </>
      )}
    </>
  );
}
