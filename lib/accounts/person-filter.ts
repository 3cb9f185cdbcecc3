import { findableId } from "@/lib/platform/findable-id";
import { containing } from "@/lib/platform/text-filter";
import { Prisma } from "@/prisma/generated/client";
import type { ContactRole } from "@/prisma/generated/enums";
import { contactWasHeard, contactWasSilent } from "./heard";

/** Which people a list shows, and the sentence above it counts. */
export type PersonFilter = {
  readonly search?: string;
  readonly accountId?: string;
  readonly role?: ContactRole;
  /** Only those that coverage counts as heard since then. */
  readonly heardSince?: Date;
  /** Only those who could be asked and were not heard since then. */
  readonly silentSince?: Date;
};

/** Whether contact `c` of the workspace passes the filter; SQL. */
export function personPasses(workspaceId: string, filter: PersonFilter): Prisma.Sql {
  const { search = "", accountId, role, heardSince, silentSince } = filter;
  const conditions = [Prisma.sql`c.workspace_id = ${workspaceId}::uuid`];
  if (accountId) conditions.push(Prisma.sql`c.account_id = ${findableId(accountId)}::uuid`);
  if (role) conditions.push(Prisma.sql`c.role = ${role}::contact_role`);
  if (search.trim()) {
    const pattern = containing(search);
    conditions.push(Prisma.sql`(
      c.name ilike ${pattern} or c.email ilike ${pattern} or c.account_id in (
        select a.id from accounts a where a.workspace_id = ${workspaceId}::uuid and a.name ilike ${pattern}
      )
    )`);
  }
  if (heardSince) conditions.push(contactWasHeard(workspaceId, heardSince));
  if (silentSince) conditions.push(contactWasSilent(contactWasHeard(workspaceId, silentSince)));
  return Prisma.join(conditions, " and ");
}
