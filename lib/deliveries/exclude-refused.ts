import { freeAgainOnSql } from "@/lib/accounts/contact-rule";
import { releaseContactRules } from "@/lib/accounts/release-contact-rules";
import type { Db } from "@/lib/platform/database/door";
import { Prisma } from "@/prisma/generated/client";

const RULE = Prisma.sql`(select r from contact_rules r where r.workspace_id = i.workspace_id and r.contact_id = i.contact_id)`;
const WORKSPACE = Prisma.sql`(select w from workspaces w where w.id = i.workspace_id)`;

/** Leaves out of their campaign, with the reason, those whose first mail was refused for good; they do not rest from it. A step. */
export async function excludeRefused(
  db: Db,
  workspaceId: string,
  refused: readonly { readonly invitationId: string; readonly refusal: string }[],
) {
  if (refused.length === 0) return;
  // Reasons are looked up by id: joined as a list, they would have Postgres compare each with every invitation.
  const reasons = Object.fromEntries(refused.map(({ invitationId, refusal }) => [invitationId, refusal]));
  const reason = Prisma.sql`((select ${JSON.stringify(reasons)}::jsonb) ->> i.id::text)`;
  const excluded = await db.$queryRaw<{ id: string }[]>`
    update invitations i
    set state = 'excluded', exclusion_reason = ${reason}::exclusion_reason,
      free_again_on = case when ${reason} = 'cool_down' then ${freeAgainOnSql(RULE, WORKSPACE)} end
    where i.workspace_id = ${workspaceId}::uuid and i.id = any(${Object.keys(reasons)}::uuid[]) and i.state = 'asked'
    returning i.id`;
  await releaseContactRules(
    db,
    workspaceId,
    excluded.map(({ id }) => id),
  );
}
