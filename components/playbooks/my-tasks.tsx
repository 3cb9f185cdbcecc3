import { DataTable } from "@/components/ui/data-table";
import { DueText } from "@/components/ui/due-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Name } from "@/components/ui/name";
import { STAGE_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { MyTask } from "@/lib/playbooks/queries";

type Props = { tasks: readonly MyTask[]; now: Date; timeZone: string };

/** What is the reader's to do, the next due first. */
export function MyTasks({ tasks, now, timeZone }: Props) {
  return (
    <DataTable
      caption="Your tasks"
      rows={tasks}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="Nothing is waiting for you.">
          A task appears here when its stage of a case begins, and goes when it is done or skipped.
        </EmptyState>
      }
      columns={[
        {
          key: "title",
          header: "Task",
          cell: ({ title, case: { id } }) => (
            <TextLink href={`/recovery/${id}#tasks`}>
              <Name>{title}</Name>
            </TextLink>
          ),
        },
        {
          key: "case",
          header: "Case",
          cell: ({ case: { account, contact } }) => (
            <bdi>
              {account.name}, {contact.name}
            </bdi>
          ),
        },
        { key: "stage", header: "Stage", cell: ({ case: { stage } }) => STAGE_NAME[stage] },
        {
          key: "due",
          header: "Due",
          cell: ({ dueAt }) => dueAt && <DueText dueAt={dueAt} now={now} timeZone={timeZone} />,
        },
      ]}
    />
  );
}
