import type { Db } from "@/lib/platform/database/door";
import { Prisma } from "@/prisma/generated/client";
import type { Role } from "@/prisma/generated/enums";
import { MOST_ON_A_DESK } from "./list-assignees";

export type TeamAsked = {
  readonly workspaceId: string;
  /** Null for every team. */
  readonly teamId: string | null;
  readonly now: Date;
  /** Until when a promise counts as about to break. */
  readonly until: Date;
  /** The calendar date of now where the workspace is, "2026-03-02". */
  readonly today: string;
};

/** The work of one member. Each count goes up to one more than MOST_ON_A_DESK. */
export type TeamMember = {
  id: string;
  name: string;
  role: Role;
  openCases: number;
  overdue: number;
  dueSoon: number;
  tasksOverdue: number;
  reopened: number;
  /** The case with a step owed on which they have done nothing for longest, and since when; null where there is none. */
  silentCaseId: string | null;
  touchedAt: Date | null;
};

/** Active members of a team who can own cases, by name, at most 500, with how their work stands. A step. */
export function readTeamMembers(db: Db, { workspaceId, teamId, now, until, today }: TeamAsked) {
  const counted = (what: Prisma.Sql) => Prisma.sql`(
    select count(*)::int from (
      select from recovery_cases k where k.workspace_id = m.workspace_id and k.owner_id = m.id and ${what}
      limit ${MOST_ON_A_DESK + 1}
    ) counted
  )`;
  return db.$queryRaw<TeamMember[]>`
    select m.id, m.name, m.role::text as role,
      ${counted(Prisma.sql`k.rank_at is not null`)} as "openCases",
      ${counted(Prisma.sql`k.due_at < ${now}`)} as overdue,
      ${counted(Prisma.sql`k.due_at >= ${now} and k.due_at <= ${until}`)} as "dueSoon",
      ${counted(Prisma.sql`k.round > 0 and k.rank_at is not null`)} as reopened,
      (
        select count(*)::int from (
          select from case_tasks t
          join recovery_cases k on k.workspace_id = t.workspace_id and k.id = t.case_id and k.rank_at is not null
          where t.workspace_id = m.workspace_id and t.owner_id = m.id and t.state = 'open' and t.due_at < ${now}
          limit ${MOST_ON_A_DESK + 1}
        ) late
      ) as "tasksOverdue",
      untouched.id as "silentCaseId", untouched.touched_at as "touchedAt"
    from members m
    left join lateral (
      select k.id, k.touched_at from recovery_cases k
      where k.workspace_id = m.workspace_id and k.owner_id = m.id and k.due_at is not null and ${isNotHeld(today)}
      order by k.touched_at limit 1
    ) untouched on true
    where m.workspace_id = ${workspaceId}::uuid and m.state = 'active' and m.role <> 'executive' and ${isOfTeam(teamId)}
    order by m.name, m.id limit 500`;
}

/** Whether member `m` is of a team; SQL. */
export function isOfTeam(teamId: string | null): Prisma.Sql {
  return teamId ? Prisma.sql`m.team_id = ${teamId}::uuid` : Prisma.sql`true`;
}

/** Whether nothing holds case `k` on a day; SQL. */
export function isNotHeld(today: string): Prisma.Sql {
  return Prisma.sql`not exists (
    select from case_holds h
    where h.workspace_id = k.workspace_id and h.case_id = k.id and h.ended_at is null and h.until_on >= ${today}::date
  )`;
}
