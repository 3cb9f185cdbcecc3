import type { Db } from "@/lib/platform/database/door";
import type { Role } from "@/prisma/generated/enums";

/** Up to where the cases on somebody's desk are counted. */
export const MOST_ON_A_DESK = 99;

/** Who can take a case, by name, at most 500, with how many open ones they have, each counted up to one more than MOST_ON_A_DESK. A step. */
export function listAssignees(db: Db, workspaceId: string) {
  return db.$queryRaw<Assignee[]>`
    select m.id, m.name, m.role::text as role, owned.cases as "openCases"
    from members m
    cross join lateral (
      select count(*)::int as cases from (
        select from recovery_cases k
        where k.workspace_id = m.workspace_id and k.owner_id = m.id and k.rank_at is not null limit ${MOST_ON_A_DESK + 1}
      ) counted
    ) owned
    where m.workspace_id = ${workspaceId}::uuid and m.state = 'active' and m.role <> 'executive'
    order by m.name, m.id
    limit 500`;
}

export type Assignee = { id: string; name: string; role: Role; openCases: number };
