import { findableId } from "@/lib/platform/findable-id";
import { containing } from "@/lib/platform/text-filter";
import { Prisma } from "@/prisma/generated/client";
import { accountIsAtRisk } from "./at-risk";
import { accountWasHeard } from "./heard";

/** Which accounts a list shows, and the sentence above it counts. */
export type AccountFilter = {
  readonly search?: string;
  readonly ownerId?: string;
  /** Only those that coverage counts as heard since then. */
  readonly heardSince?: Date;
  /** Only the others. */
  readonly silentSince?: Date;
  /** Only those at risk on this day, "2026-03-31". */
  readonly atRiskOn?: string;
};

/** Whether account `a` of the workspace passes the filter; SQL. */
export function accountPasses(workspaceId: string, filter: AccountFilter): Prisma.Sql {
  const { search = "", ownerId, heardSince, silentSince, atRiskOn } = filter;
  const conditions = [Prisma.sql`a.workspace_id = ${workspaceId}::uuid`];
  if (ownerId) conditions.push(Prisma.sql`a.owner_id = ${findableId(ownerId)}::uuid`);
  if (search.trim()) conditions.push(Prisma.sql`a.name ilike ${containing(search)}`);
  if (heardSince) conditions.push(accountWasHeard(workspaceId, heardSince));
  if (silentSince) conditions.push(Prisma.sql`not (${accountWasHeard(workspaceId, silentSince)})`);
  if (atRiskOn) conditions.push(accountIsAtRisk(atRiskOn));
  return Prisma.join(conditions, " and ");
}
