import { type Column, DataTable } from "@/components/ui/data-table";
import { DueText } from "@/components/ui/due-text";
import { Money } from "@/components/ui/money";
import { Name } from "@/components/ui/name";
import { TextLink } from "@/components/ui/text-link";
import type { TeamView } from "@/lib/recovery/get-team";
import { casePath } from "./step-words";
import classes from "./team.module.css";

type Waiting = TeamView["approvals"][number];

/** The gestures of a team that wait for a decision. */
export function TeamApprovals({ team, now }: { team: TeamView; now: Date }) {
  const columns: Column<Waiting>[] = [
    {
      key: "client",
      header: "Client",
      width: "34%",
      cell: ({ caseId, accountName }) => (
        <TextLink href={`${casePath(caseId)}#gestures`}>
          <Name>{accountName}</Name>
        </TextLink>
      ),
    },
    { key: "kind", header: "Gesture", cell: ({ kind }) => <Name>{kind}</Name> },
    {
      key: "cost",
      header: "Cost",
      isNumeric: true,
      cell: ({ cost, currency }) => <Money amount={cost} currency={currency} />,
    },
    {
      key: "due",
      header: "To decide",
      cell: ({ approvalDueAt }) =>
        approvalDueAt && <DueText dueAt={approvalDueAt} now={now} timeZone={team.timeZone} />,
    },
  ];
  return (
    <DataTable
      caption="Gestures that wait for a decision"
      columns={columns}
      rows={team.approvals}
      rowKey={({ id }) => id}
      empty={<p className={classes.nothing}>No gesture waits for a decision.</p>}
    />
  );
}
