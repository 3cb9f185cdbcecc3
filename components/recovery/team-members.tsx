import { IconAlertCircle } from "@tabler/icons-react";
import { hrefWith } from "@/components/form/href-with";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { Name } from "@/components/ui/name";
import { TextLink } from "@/components/ui/text-link";
import type { TeamView } from "@/lib/recovery/get-team";
import { MOST_ON_A_DESK } from "@/lib/recovery/list-assignees";
import { countedWords } from "./counted-words";
import { casePath } from "./step-words";
import classes from "./team.module.css";

type Member = TeamView["members"][number];

/** The work of each member of a team: what is open, late, about to be late, reopened, and since when nothing was done. */
export function TeamMembers({ team, now }: { team: TeamView; now: Date }) {
  const { members, dueBy, silentBefore, timeZone } = team;
  const deskOf = (ownerId: string, filter: Record<string, string>) =>
    hrefWith("/recovery", { scope: "all", ownerId, ...filter });
  const figure = (count: number, href: string, isBad = false) => {
    if (count === 0) return <span className={classes.none}>0</span>;
    return (
      <TextLink href={href} className={classes.figure}>
        <span className={isBad ? classes.bad : undefined}>
          {isBad && <IconAlertCircle size={14} stroke={2} aria-hidden />}
          {countedWords(count, MOST_ON_A_DESK)}
        </span>
      </TextLink>
    );
  };
  const columns: Column<Member>[] = [
    { key: "name", header: "Member", cell: ({ name }) => <Name>{name}</Name>, width: "22%" },
    {
      key: "open",
      header: "Open",
      isNumeric: true,
      cell: ({ id, openCases }) => figure(openCases, deskOf(id, {})),
    },
    {
      key: "overdue",
      header: "Overdue",
      isNumeric: true,
      isBlank: ({ overdue }) => overdue === 0,
      cell: ({ id, overdue }) => figure(overdue, deskOf(id, { due: "overdue" }), true),
    },
    {
      key: "soon",
      header: "Due in 2 working days",
      isNumeric: true,
      isBlank: ({ dueSoon }) => dueSoon === 0,
      cell: ({ id, dueSoon }) => figure(dueSoon, deskOf(id, { dueBy })),
    },
    {
      key: "tasks",
      header: "Tasks overdue",
      isNumeric: true,
      isBlank: ({ tasksOverdue }) => tasksOverdue === 0,
      cell: ({ id, tasksOverdue }) =>
        figure(tasksOverdue, hrefWith("/recovery/tasks", { ownerId: id }), true),
    },
    {
      key: "reopened",
      header: "Reopened",
      isNumeric: true,
      isBlank: ({ reopened }) => reopened === 0,
      cell: ({ id, reopened }) => figure(reopened, deskOf(id, { attempt: "second" })),
    },
    {
      key: "silence",
      header: "Longest untouched",
      isBlank: ({ touchedAt }) => touchedAt === null,
      cell: ({ silentCaseId, touchedAt }) =>
        silentCaseId &&
        touchedAt && (
          <TextLink href={casePath(silentCaseId)} className={classes.figure}>
            <span className={touchedAt < silentBefore ? classes.bad : undefined}>
              <span>
                <DateText at={touchedAt} now={now} timeZone={timeZone} />
                {touchedAt < silentBefore && ", silent"}
              </span>
            </span>
          </TextLink>
        ),
    },
  ];
  return (
    <DataTable
      caption="Work by member"
      columns={columns}
      rows={members}
      rowKey={({ id }) => id}
      empty={
        <p className={classes.nothing}>
          Nobody is in this team yet. <TextLink href="/settings/members">See the members</TextLink>
        </p>
      }
      minWidth="52rem"
    />
  );
}
