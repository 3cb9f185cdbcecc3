import { releaseContactRules } from "@/lib/accounts/release-contact-rules";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { Prisma } from "@/prisma/generated/client";
import { isPastSql } from "./is-past";
import { shareCampaigns } from "./share-campaigns";

type Worker = { readonly workspaceId: string; readonly workerId: string };

/** Gives back all that a worker has only claimed, and what it handed over without any mail server hearing of it. */
export function releaseClaims({ unsentIds = [], ...worker }: Worker & { unsentIds?: readonly string[] }) {
  const { workspaceId, workerId } = worker;
  return inWorkspace(worker, async (db) => {
    const claimed = await db.delivery.findMany({
      where: { workspaceId, state: "claimed", claimedBy: workerId },
      select: { id: true },
    });
    await giveBack(db, worker, [...claimed.map(({ id }) => id), ...unsentIds]);
  });
}

/**
 * Another worker can send them at once, but nothing of a campaign that has ended. What was taken for unknown until now stays so in one
 * that was called done for it, where its owner can still have it sent again, and where a later mail has gone out in its place.
 */
async function giveBack(db: Db, { workspaceId, workerId }: Worker, ids: readonly string[]) {
  if (ids.length === 0) return;
  await shareCampaigns(db, workspaceId, ids);
  const isPast = isPastSql(Prisma.sql`d`, Prisma.sql`k`);
  const released = await db.$queryRaw<{ invitationId: string; state: string; step: number }[]>`
    update deliveries d
    set state = (case when ${isPast} then 'unknown'
        when k.state in ('done', 'cancelled') then 'cancelled' else 'pending' end)::delivery_state,
      failure = case when ${isPast} then 'The worker stopped before any mail server heard of it.'
        when k.state in ('done', 'cancelled') then 'The campaign had ended.' end,
      attempts = d.attempts - (case when d.state = 'claimed' then 0 else 1 end),
      claimed_by = null, lease_until = null
    from (
      select id, campaign_id from deliveries
      where workspace_id = ${workspaceId}::uuid and id = any(${[...ids]}::uuid[])
        and claimed_by = ${workerId}::uuid and state in ('claimed', 'handoff', 'unknown')
      order by id for update
    ) given
    left join campaigns k on k.workspace_id = ${workspaceId}::uuid and k.id = given.campaign_id
    where d.workspace_id = ${workspaceId}::uuid and d.id = given.id
    returning d.invitation_id as "invitationId", d.state::text as state, d.step`;
  await releaseContactRules(
    db,
    workspaceId,
    released.flatMap(({ invitationId, state, step }) =>
      state === "cancelled" && step === 0 ? [invitationId] : [],
    ),
  );
}
