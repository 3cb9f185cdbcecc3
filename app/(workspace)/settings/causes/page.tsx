import { Text } from "@mantine/core";
import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { CauseForm } from "@/components/causes/cause-form";
import { CauseList } from "@/components/causes/cause-list";
import { causesWords } from "@/components/causes/causes-words";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isAllowed } from "@/lib/access/permissions";
import { listKinds } from "@/lib/causes/queries";
import {
  addCauseAction,
  archiveCauseAction,
  arrangeCausesAction,
  changeCauseAction,
  restoreCauseAction,
} from "./actions";

export const metadata: Metadata = { title: "Causes" };

const ACTIONS = {
  add: addCauseAction,
  change: changeCauseAction,
  arrange: arrangeCausesAction,
  archive: archiveCauseAction,
  restore: restoreCauseAction,
};

export default async function CausesPage() {
  const actor = await requireActor();
  const kinds = await listKinds(actor);
  const canEdit = isAllowed(actor.role, "cause:edit");
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs current="/settings/causes" />
      <Text c="dimmed" mb="md" maw="40rem">
        What lies behind a failure, in two levels: kinds, and the causes of each.{" "}
        {canEdit
          ? "Whoever finds the cause of a case chooses one of them."
          : "A lead of your workspace can change them."}
      </Text>
      <CauseList
        label="Kinds of causes"
        causes={kinds.map(({ children, _count, ...kind }) => ({
          ...kind,
          href: `/settings/causes/${kind.id}`,
          words: causesWords(
            children.map(({ name }) => name),
            _count.children,
          ),
        }))}
        actions={canEdit ? ACTIONS : null}
      />
      {canEdit && (
        <Section id="add" title="Add a kind">
          <CauseForm action={ACTIONS.add} />
        </Section>
      )}
    </>
  );
}
