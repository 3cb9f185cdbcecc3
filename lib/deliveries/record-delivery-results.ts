import { releaseContactRules } from "@/lib/accounts/release-contact-rules";
import { suppressAddresses } from "@/lib/accounts/suppress-addresses";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import type { SmtpAnswer } from "@/lib/platform/smtp-lanes";
import { type DeliveryFate, deliveryFate } from "./delivery-fate";

type Results = {
  readonly workspaceId: string;
  readonly workerId: string;
  readonly results: readonly { readonly deliveryId: string; readonly answer: SmtpAnswer }[];
  readonly now: Date;
};

type Settled = { readonly deliveryId: string; readonly fate: DeliveryFate; readonly failure: string | null };

const LONGEST_FAILURE = 500;

/**
 * Writes down what the mail server said to deliveries this worker handed over. A late answer still counts for one that was
 * meanwhile taken for unknown: this worker alone knows it.
 */
export function recordDeliveryResults({ workspaceId, workerId, results, now }: Results) {
  return inWorkspace({ workspaceId }, async (db) => {
    const held = await db.$queryRaw<{ id: string; attempts: number; invitationId: string }[]>`
      select id, attempts, invitation_id as "invitationId" from deliveries
      where workspace_id = ${workspaceId}::uuid and id = any(${results.map(({ deliveryId }) => deliveryId)}::uuid[])
        and claimed_by = ${workerId}::uuid and state in ('handoff', 'unknown')
      order by id for update`;
    const attempts = new Map(held.map((row) => [row.id, row.attempts]));

    const settled = results.flatMap(({ deliveryId, answer }): Settled[] => {
      const attempt = attempts.get(deliveryId);
      if (attempt === undefined) return [];
      const failure = answer.accepted ? null : answer.reply.slice(0, LONGEST_FAILURE);
      return [{ deliveryId, failure, fate: deliveryFate(answer, attempt) }];
    });
    await writeFates(db, workspaceId, settled, now);

    const idsWhere = (holds: (fate: DeliveryFate) => boolean) =>
      new Set(settled.flatMap(({ deliveryId, fate }) => (holds(fate) ? [deliveryId] : [])));
    await markBounced(db, workspaceId, [...idsWhere((fate) => fate.isBounce)], now);
    const failed = idsWhere((fate) => fate.state === "failed");
    await releaseContactRules(
      db,
      workspaceId,
      held.flatMap(({ id, invitationId }) => (failed.has(id) ? [invitationId] : [])),
    );
    return settled;
  });
}

async function writeFates(db: Db, workspaceId: string, settled: readonly Settled[], now: Date) {
  const dueAt = ({ fate }: Settled) =>
    fate.retryAfterSeconds === null ? null : new Date(now.getTime() + fate.retryAfterSeconds * 1000);

  await db.$executeRaw`
    update deliveries d
    set state = given.state::delivery_state, failure = given.failure,
      due_at = coalesce(given.due_at, d.due_at),
      sent_at = case when given.state = 'sent' then ${now}::timestamptz end,
      attempts = d.attempts - (case when given.is_outage then 1 else 0 end),
      claimed_by = case when given.state = 'pending' then null else d.claimed_by end,
      lease_until = null
    from unnest(
      ${settled.map(({ deliveryId }) => deliveryId)}::uuid[],
      ${settled.map(({ fate }) => fate.state)}::text[],
      ${settled.map(({ failure }) => failure)}::text[],
      ${settled.map(dueAt)}::timestamptz[],
      ${settled.map(({ fate }) => fate.isOutage)}::boolean[]
    ) as given (id, state, failure, due_at, is_outage)
    where d.workspace_id = ${workspaceId}::uuid and d.id = given.id`;
}

async function markBounced(db: Db, workspaceId: string, deliveryIds: readonly string[], now: Date) {
  if (deliveryIds.length === 0) return;
  const contacts = await db.$queryRaw<{ id: string; email: string }[]>`
    select c.id, c.email
    from deliveries d
    join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    where d.workspace_id = ${workspaceId}::uuid and d.id = any(${[...deliveryIds]}::uuid[])
    order by c.id for update of c`;
  await db.contact.updateMany({
    where: { workspaceId, id: { in: contacts.map(({ id }) => id) }, state: "active" },
    data: { state: "bounced" },
  });
  const addresses = contacts.map(({ email }) => email);
  await suppressAddresses(db, workspaceId, addresses, "bounced", now);
}
