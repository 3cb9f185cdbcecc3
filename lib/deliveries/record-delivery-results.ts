import { releaseContactRules } from "@/lib/accounts/release-contact-rules";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import type { SmtpAnswer } from "@/lib/platform/smtp-lanes";
import { Prisma } from "@/prisma/generated/client";
import { type DeliveryFate, deliveryFate } from "./delivery-fate";
import { isPastSql } from "./is-past";
import { markBounced } from "./mark-bounced";
import { noteFollowUpReminders } from "./note-follow-up-reminders";
import type { Attempt } from "./open-journal";
import { planReminders } from "./plan-reminders";
import { shareCampaigns } from "./share-campaigns";
import { tellSender } from "./tell-sender";

export type DeliveryResult = Attempt & { readonly answer: SmtpAnswer };

export type Results = {
  readonly workspaceId: string;
  readonly workerId: string;
  readonly results: readonly DeliveryResult[];
  /** Mails a second that the worker was sending, to start from when the server asks to slow down. */
  readonly seenRate?: number;
  readonly now: Date;
};

type Settled = {
  readonly deliveryId: string;
  readonly invitationId: string;
  readonly fate: DeliveryFate;
  readonly failure: string | null;
};

const LONGEST_FAILURE = 500;

/**
 * Writes down what the mail server said to deliveries this worker handed over, and what follows from it for the sender. A late answer
 * still counts for one that was meanwhile taken for unknown: this worker alone knows it. An answer to an earlier attempt counts no more.
 */
export function recordDeliveryResults({ workspaceId, workerId, results, seenRate = 1, now }: Results) {
  return inWorkspace({ workspaceId }, async (db) => {
    const ids = results.map(({ deliveryId }) => deliveryId);
    const campaigns = await shareCampaigns(db, workspaceId, ids);
    const held = await db.$queryRaw<
      { id: string; attempts: number; invitationId: string; isFollowUp: boolean }[]
    >`
      select id, attempts, invitation_id as "invitationId", campaign_id is null as "isFollowUp" from deliveries
      where workspace_id = ${workspaceId}::uuid and id = any(${ids}::uuid[])
        and claimed_by = ${workerId}::uuid and state in ('handoff', 'unknown')
      order by id for update`;
    const heldById = new Map(held.map((row) => [row.id, row]));

    const isServerThere = results.some(({ answer }) => answer.accepted || answer.replyCode !== null);
    const settled = results.flatMap(({ deliveryId, attempt, answer }): Settled[] => {
      const row = heldById.get(deliveryId);
      if (row?.attempts !== attempt) return [];
      const failure = answer.accepted ? null : answer.reply.slice(0, LONGEST_FAILURE);
      const fate = deliveryFate(answer, attempt, isServerThere);
      return [{ deliveryId, invitationId: row.invitationId, failure, fate }];
    });
    await writeSent(
      db,
      workspaceId,
      idsWhere(settled, ({ state }) => state === "sent"),
      now,
    );
    const others = settled.filter(({ fate }) => fate.state !== "sent");
    const endedIds = await writeOtherFates(db, workspaceId, others, now);
    const mayHaveArrived = idsWhere(settled, ({ state }) => state === "sent" || state === "unknown");
    const hasFollowUps = held.some(({ isFollowUp }) => isFollowUp);
    if (hasFollowUps || [...campaigns.values()].some(({ hasReminders }) => hasReminders)) {
      await planReminders(db, workspaceId, mayHaveArrived, now);
    }
    if (hasFollowUps) await noteFollowUpReminders(db, workspaceId, mayHaveArrived, now);
    await settleFailures(db, workspaceId, { settled, endedIds, now });
    await tellSender(db, workspaceId, { settled, seenRate, now });
    return settled;
  });
}

/** Most are, and need no list to be joined with. */
async function writeSent(db: Db, workspaceId: string, ids: readonly string[], now: Date) {
  if (ids.length === 0) return;
  await db.$executeRaw`
    update deliveries set state = 'sent', sent_at = ${now}, failure = null, deferral = null, lease_until = null
    where workspace_id = ${workspaceId}::uuid and id = any(${[...ids]}::uuid[])`;
}

/** Returns the ids of those that would be tried again, had their campaign not ended meanwhile. */
async function writeOtherFates(db: Db, workspaceId: string, settled: readonly Settled[], now: Date) {
  if (settled.length === 0) return new Set<string>();
  const dueAt = ({ fate }: Settled) =>
    fate.retryAfterSeconds === null ? null : new Date(now.getTime() + fate.retryAfterSeconds * 1000);

  const written = await db.$queryRaw<{ id: string; state: string }[]>`
    update deliveries d
    set state = given.state::delivery_state, failure = given.failure,
      due_at = coalesce(given.due_at, d.due_at),
      sent_at = null,
      attempts = d.attempts - (case when given.is_outage then 1 else 0 end),
      claimed_by = case when given.state = 'failed' then d.claimed_by end,
      deferral = case when given.state = 'pending' then 'server_busy'::delivery_deferral end,
      lease_until = null
    from (
      select n.id, n.failure, n.due_at, n.is_outage,
        case
          when n.state <> 'pending' then n.state
          when ${isPastSql(Prisma.sql`own`, Prisma.sql`k`)} then 'unknown'
          when k.state in ('done', 'cancelled') then 'cancelled'
          else n.state
        end as state
      from unnest(
        ${settled.map(({ deliveryId }) => deliveryId)}::uuid[],
        ${settled.map(({ fate }) => fate.state)}::text[],
        ${settled.map(({ failure }) => failure)}::text[],
        ${settled.map(dueAt)}::timestamptz[],
        ${settled.map(({ fate }) => fate.isOutage)}::boolean[]
      ) as n (id, state, failure, due_at, is_outage)
      join deliveries own on own.workspace_id = ${workspaceId}::uuid and own.id = n.id
      left join campaigns k on k.workspace_id = own.workspace_id and k.id = own.campaign_id
    ) given
    where d.workspace_id = ${workspaceId}::uuid and d.id = given.id
    returning d.id, d.state::text as state`;
  return new Set(written.flatMap(({ id, state }) => (state === "cancelled" ? [id] : [])));
}

type Failures = {
  readonly settled: readonly Settled[];
  readonly endedIds: ReadonlySet<string>;
  readonly now: Date;
};

/** Nobody rests from a mail that was not sent, and a dead address is not written to again. */
async function settleFailures(db: Db, workspaceId: string, { settled, endedIds, now }: Failures) {
  const failed = settled.filter(
    ({ deliveryId, fate }) => fate.state === "failed" || endedIds.has(deliveryId),
  );
  if (failed.length === 0) return;
  await markBounced(
    db,
    workspaceId,
    idsWhere(failed, ({ isBounce }) => isBounce),
    now,
  );
  await releaseContactRules(
    db,
    workspaceId,
    failed.map(({ invitationId }) => invitationId),
  );
}

function idsWhere(settled: readonly Settled[], holds: (fate: DeliveryFate) => boolean) {
  return settled.flatMap(({ deliveryId, fate }) => (holds(fate) ? [deliveryId] : []));
}
