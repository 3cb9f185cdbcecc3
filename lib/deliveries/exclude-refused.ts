import { freeAgainOnSql } from "@/lib/accounts/contact-rule";
import { releaseContactRules } from "@/lib/accounts/release-contact-rules";
import type { Db } from "@/lib/platform/database/door";
import { Prisma } from "@/prisma/generated/client";

/** Leaves out of their campaign, with the reason, those whose first mail was refused for good; they do not rest from it. A step. */
export async function excludeRefused(
  db: Db,
  workspaceId: string,
  refused: readonly { readonly id: string; readonly refusal: string }[],
) {
  if (refused.length === 0) return;
  const excluded = await db.$queryRaw<{ id: string }[]>`
    update invitations i
    set state = 'excluded', exclusion_reason = given.refusal::exclusion_reason,
      free_again_on = case when given.refusal = 'cool_down' then ${freeAgainOnSql(Prisma.sql`r`, Prisma.sql`w`)} end
    from unnest(
      ${refused.map(({ id }) => id)}::uuid[], ${refused.map(({ refusal }) => refusal)}::text[]
    ) as given (id, refusal)
    join deliveries d on d.workspace_id = ${workspaceId}::uuid and d.id = given.id
    join invitations asked on asked.workspace_id = d.workspace_id and asked.id = d.invitation_id
    join workspaces w on w.id = d.workspace_id
    left join contact_rules r on r.workspace_id = asked.workspace_id and r.contact_id = asked.contact_id
    where i.workspace_id = d.workspace_id and i.id = d.invitation_id and d.step = 0 and i.state = 'asked'
    returning i.id`;
  await releaseContactRules(
    db,
    workspaceId,
    excluded.map(({ id }) => id),
  );
}
