import { freeAgainOnSql } from "@/lib/accounts/contact-rule";
import { releaseContactRules } from "@/lib/accounts/release-contact-rules";
import type { Db } from "@/lib/platform/database/door";
import { Prisma } from "@/prisma/generated/client";
import type { ExclusionReason } from "@/prisma/generated/enums";

/** Why a delivery was not handed over: its campaign stands still or was ended, or the contact may not be asked. */
export type Refusal = ExclusionReason | "paused" | "cancelled";

type Refused = {
  readonly workspaceId: string;
  readonly refused: readonly { readonly id: string; readonly refusal: Refusal }[];
};

/**
 * Writes down why deliveries were not handed over: paused ones wait again, the others are cancelled, and a contact who may not be
 * asked is excluded with the reason and the date from which it is free. A step.
 */
export async function refuseDeliveries(db: Db, { workspaceId, refused }: Refused) {
  if (refused.length === 0) return;
  const ids = refused.map(({ id }) => id);
  const refusals = refused.map(({ refusal }) => refusal);
  const given = Prisma.sql`unnest(${ids}::uuid[], ${refusals}::text[]) as given (id, refusal)`;

  await db.$executeRaw`
    update deliveries d
    set state = (case when given.refusal = 'paused' then 'pending' else 'cancelled' end)::delivery_state,
      claimed_by = null, lease_until = null,
      failure = case when given.refusal <> 'paused' then 'Not sent: ' || given.refusal end
    from ${given}
    where d.workspace_id = ${workspaceId}::uuid and d.id = given.id and d.state = 'claimed'`;

  const excluded = await db.$queryRaw<{ id: string }[]>`
    update invitations i
    set state = 'excluded', exclusion_reason = given.refusal::exclusion_reason,
      free_again_on = case when given.refusal = 'cool_down' then ${freeAgainOnSql(Prisma.sql`r`, Prisma.sql`w`)} end
    from ${given}
    join deliveries d on d.workspace_id = ${workspaceId}::uuid and d.id = given.id
    join invitations asked on asked.workspace_id = d.workspace_id and asked.id = d.invitation_id
    join workspaces w on w.id = d.workspace_id
    left join contact_rules r on r.workspace_id = asked.workspace_id and r.contact_id = asked.contact_id
    where i.workspace_id = d.workspace_id and i.id = d.invitation_id
      and d.step = 0 and i.state = 'asked' and given.refusal not in ('paused', 'cancelled')
    returning i.id`;
  await releaseContactRules(
    db,
    workspaceId,
    excluded.map(({ id }) => id),
  );
}
