import { containing } from "@/lib/platform/text-filter";
import { Prisma } from "@/prisma/generated/client";
import type { CandidateFilter } from "./schema";

/** Whether contact `c` of account `a` passes the filter and can be affected at all: whoever left the account cannot; SQL. */
export function candidatePasses(workspaceId: string, filter: CandidateFilter): Prisma.Sql {
  const { search, accountId, tag, region, teamId, role } = filter;
  const conditions = [
    Prisma.sql`c.workspace_id = ${workspaceId}::uuid`,
    Prisma.sql`a.workspace_id = c.workspace_id and a.id = c.account_id`,
    Prisma.sql`c.state <> 'left'`,
  ];
  if (search) {
    const pattern = containing(search);
    conditions.push(
      Prisma.sql`(a.name ilike ${pattern} or c.name ilike ${pattern} or c.email ilike ${pattern})`,
    );
  }
  if (accountId) conditions.push(Prisma.sql`a.id = ${accountId}::uuid`);
  if (tag) conditions.push(Prisma.sql`${tag} = any(a.tags)`);
  if (region) conditions.push(Prisma.sql`a.region = ${region}`);
  if (teamId) conditions.push(Prisma.sql`a.team_id = ${teamId}::uuid`);
  if (role) conditions.push(Prisma.sql`c.role = ${role}::contact_role`);
  return Prisma.join(conditions, " and ");
}
