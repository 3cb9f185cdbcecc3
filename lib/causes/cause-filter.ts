import { Prisma } from "@/prisma/generated/client";

/**
 * Whether a cause, or one of a kind, stands behind case `k` by its latest diagnosis, and the case was an issue at all; SQL. The Pareto
 * counts the same.
 */
export function hasCause(workspaceId: string, causeId: string): Prisma.Sql {
  return Prisma.sql`${WAS_AN_ISSUE} and k.id in (
    select d.case_id from diagnoses d
    where d.workspace_id = ${workspaceId}::uuid
      and d.root_cause_id in (
        select c.id from root_causes c
        where c.workspace_id = ${workspaceId}::uuid and (c.id = ${causeId}::uuid or c.parent_id = ${causeId}::uuid)
      )
      and ${IS_LATEST_DIAGNOSIS}
  )`;
}

/** Whether no later diagnosis of its case took the place of diagnosis `d`; SQL. */
export const IS_LATEST_DIAGNOSIS = Prisma.sql`not exists (
  select from diagnoses later
  where later.workspace_id = d.workspace_id and later.case_id = d.case_id and (later.at, later.id) > (d.at, d.id)
)`;

/** Whether case `k` counts where failures are counted; SQL. */
export const WAS_AN_ISSUE = Prisma.sql`k.outcome is distinct from 'not_an_issue'`;
