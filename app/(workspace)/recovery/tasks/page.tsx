import { Text } from "@mantine/core";
import type { Metadata } from "next";
import { requireActor } from "@/app/_server/require-actor";
import { MyTasks } from "@/components/playbooks/my-tasks";
import { RecoveryTabs } from "@/components/recovery/recovery-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { listMyTasks, MOST_MY_TASKS } from "@/lib/playbooks/queries";

export const metadata: Metadata = { title: "Your tasks · Recovery" };

export default async function TasksPage() {
  const actor = await requireActor();
  const { tasks, hasMore, timeZone } = await listMyTasks(actor);
  return (
    <>
      <PageHeader title="Recovery" />
      <RecoveryTabs current="/recovery/tasks" role={actor.role} />
      <MyTasks tasks={tasks} now={new Date()} timeZone={timeZone} />
      {hasMore && (
        <Text c="dimmed" mt="sm">
          These are the {MOST_MY_TASKS} that are due first. More come up as you settle them.
        </Text>
      )}
    </>
  );
}
