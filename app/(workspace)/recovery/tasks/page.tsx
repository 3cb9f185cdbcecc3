import { Text } from "@mantine/core";
import type { Metadata } from "next";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireActor } from "@/app/_server/require-actor";
import { TaskList } from "@/components/playbooks/task-list";
import { RecoveryTabs } from "@/components/recovery/recovery-tabs";
import { Name } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { isAllowed } from "@/lib/access/permissions";
import { listTasks, MOST_LISTED_TASKS } from "@/lib/playbooks/queries";
import { taskListSchema } from "@/lib/playbooks/schema";

export const metadata: Metadata = { title: "Tasks · Recovery" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TasksPage({ searchParams }: Props) {
  const actor = await requireActor();
  const canLookAround = isAllowed(actor.role, "team:read");
  const asked = canLookAround ? taskListSchema.parse(await searchParams) : {};
  const list = await orNotFound(listTasks(actor, asked));
  return (
    <>
      <PageHeader title="Recovery" />
      <RecoveryTabs current="/recovery/tasks" role={actor.role} />
      {!list.isOwn && (
        <Text mb="md">
          The tasks of <Name>{list.owner.name}</Name>.{" "}
          <TextLink href="/recovery/team" underline="always">
            Back to the team
          </TextLink>
        </Text>
      )}
      <TaskList list={list} now={new Date()} />
      {list.hasMore && (
        <Text c="dimmed" mt="sm">
          These are the {MOST_LISTED_TASKS} that are due first. More come up as they are settled.
        </Text>
      )}
    </>
  );
}
