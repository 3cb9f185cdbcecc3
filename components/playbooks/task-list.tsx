import { DataTable } from "@/components/ui/data-table";
import { DueText } from "@/components/ui/due-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Name } from "@/components/ui/name";
import { STAGE_NAME } from "@/components/ui/stage-name";
import { TextLink } from "@/components/ui/text-link";
import type { TaskList as Listed } from "@/lib/playbooks/queries";

type Props = { list: Listed; now: Date };

/** What is a member's to do, the next due first. */
export function TaskList({ list: { tasks, owner, isOwn, timeZone }, now }: Props) {
  return (
    <DataTable
      caption={isOwn ? "Your tasks" : `Tasks of ${owner.name}`}
      rows={tasks}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={isOwn ? "Nothing is waiting for you." : "Nothing is waiting for them."}>
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
