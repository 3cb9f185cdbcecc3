import { Text } from "@mantine/core";
import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { PlaybooksTable } from "@/components/playbooks/playbooks-table";
import { RecoveryTabs } from "@/components/recovery/recovery-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { isAllowed } from "@/lib/access/permissions";
import { listPlaybooks } from "@/lib/playbooks/queries";

export const metadata: Metadata = { title: "Playbooks · Recovery" };

export default async function PlaybooksPage() {
  const actor = await requireActor();
  const { used, archived } = await listPlaybooks(actor);
  const canEdit = isAllowed(actor.role, "playbook:edit");
  return (
    <>
      <PageHeader
        title="Recovery"
        action={canEdit && <ButtonLink href="/recovery/playbooks/new">Add a playbook</ButtonLink>}
      />
      <RecoveryTabs current="/recovery/playbooks" role={actor.role} />
      <Text c="dimmed" mb="md" maw="40rem">
        The firm's written plan for a kind of case. When a case opens, the playbook that is most exactly meant
        for it gives it its tasks. An incident's cases follow one written for incidents only, until one comes
        back.{" "}
        <TextLink href="/recovery/playbooks/training" underline="always">
          What is expected of whom
        </TextLink>{" "}
        says it all on one page, for new members and for the wall.
      </Text>
      <PlaybooksTable
        caption="Playbooks in use"
        playbooks={used}
        empty={
          <EmptyState title="There is no playbook yet.">
            {canEdit
              ? "Cases open without tasks. Add a playbook for any case first: who does what before the apology, before the plan, and within how many hours."
              : "Cases open without tasks. A lead of your workspace can write a playbook."}
          </EmptyState>
        }
      />
      {archived.length > 0 && (
        <Section id="archived" title="Archived">
          <PlaybooksTable caption="Archived playbooks" playbooks={archived} empty={null} />
        </Section>
      )}
    </>
  );
}
