import { addressHash } from "@/lib/accounts/address-hash";
import { findSuppressed } from "@/lib/accounts/find-suppressed";
import { takeContactRules } from "@/lib/accounts/take-contact-rules";
import { nextSendingInstant } from "@/lib/campaigns/sending-hours";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { type ClaimedDelivery, leaseEnd } from "./claim-deliveries";
import { judgeDelivery } from "./judge-delivery";
import { type LockedDelivery, lockClaimed, putOffBusy } from "./lock-claimed";
import type { Attempt } from "./open-journal";
import { readSendingRules, type SendingRules } from "./read-sending-rules";
import { type Refusal, refuseDeliveries } from "./refuse-deliveries";
import { type SharedCampaign, shareCampaigns } from "./share-campaigns";
import { takeAccountDays } from "./take-account-days";

type HandOver = {
  readonly workspaceId: string;
  readonly workerId: string;
  readonly deliveries: readonly Pick<ClaimedDelivery, "deliveryId" | "email" | "timeZone">[];
  readonly now: Date;
};

type Verdict = LockedDelivery & {
  readonly addressHash: string;
  readonly opensAt: Date;
  readonly refusal: Refusal | null;
};

/** A campaign that is not there any more sends nothing. */
const GONE = { state: "cancelled", closesAt: null } as const;

/**
 * The fence: commits the hand-off of claimed deliveries before any of them meets the mail server, and returns those that may go.
 * Pause, cancel, unsubscribe and the rules of when somebody may be asked hold exactly up to here. Whoever is refused is put off
 * or written down, never dropped.
 */
export function handOverDeliveries(handOver: HandOver): Promise<Attempt[]> {
  const { workspaceId, workerId, now } = handOver;
  return inWorkspace({ workspaceId }, async (db) => {
    const ids = handOver.deliveries.map(({ deliveryId }) => deliveryId);
    const campaigns = await shareCampaigns(db, workspaceId, ids);
    const rules = await readSendingRules(db, workspaceId);
    const locked = await lockClaimed(db, { workspaceId, workerId, ids, now });
    const judged = await judge(db, handOver, { locked, campaigns, rules });
    const rested = await keepContactRules(db, workspaceId, judged, now);
    const verdicts = await keepAccountDays(db, { workspaceId, rules, rested, now });

    const handed = verdicts.filter(({ refusal }) => refusal === null);
    await handOff(db, workspaceId, handed, now);
    const refused = verdicts.flatMap(({ id, refusal, opensAt }) =>
      refusal ? [{ id, refusal, opensAt }] : [],
    );
    await refuseDeliveries(db, { workspaceId, refused, now });
    if (locked.length < ids.length) await putOffBusy(db, { workspaceId, workerId, ids, now });
    return handed.map(({ id, attempt }) => ({ deliveryId: id, attempt }));
  });
}

type Grounds = {
  readonly locked: readonly LockedDelivery[];
  readonly campaigns: ReadonlyMap<string, SharedCampaign>;
  readonly rules: SendingRules;
};

async function judge(
  db: Db,
  { workspaceId, deliveries, now }: HandOver,
  { locked, campaigns, rules: { hours, isSenderPaused } }: Grounds,
): Promise<readonly Verdict[]> {
  const hashes = locked.map(({ email }) => addressHash(env().SECRET, email));
  const suppressed = await findSuppressed(db, workspaceId, hashes);

  const written = new Map(deliveries.map((delivery) => [delivery.deliveryId, delivery]));
  const openings = new Map<string, Date>();
  const opening = (zone: string) => {
    const known = openings.get(zone) ?? nextSendingInstant(now, hours, zone);
    openings.set(zone, known);
    return known;
  };
  return locked.flatMap((delivery, index) => {
    const mail = written.get(delivery.id);
    const hash = hashes[index];
    if (!mail || hash === undefined) return [];
    const facts = {
      ...delivery,
      campaign: delivery.campaignId === null ? null : (campaigns.get(delivery.campaignId) ?? GONE),
      isSuppressed: suppressed.has(hash),
      isMoved: delivery.email !== mail.email,
      opensAt: opening(mail.timeZone),
    };
    const refusal = judgeDelivery(facts, { now, isSenderPaused });
    return [{ ...delivery, addressHash: hash, opensAt: facts.opensAt, refusal }];
  });
}

/** Follow-ups of a case are exempt. */
async function keepContactRules(db: Db, workspaceId: string, judged: readonly Verdict[], now: Date) {
  const isAsked = ({ refusal, campaignId }: Verdict) => refusal === null && campaignId !== null;
  const taken = await takeContactRules(db, workspaceId, judged.filter(isAsked), now);
  return judged.map((verdict) =>
    isAsked(verdict) && !taken.has(verdict.invitationId)
      ? { ...verdict, refusal: "cool_down" as const }
      : verdict,
  );
}

type Capping = {
  readonly workspaceId: string;
  readonly rules: SendingRules;
  readonly rested: readonly Verdict[];
  readonly now: Date;
};

async function keepAccountDays(
  db: Db,
  { workspaceId, rules: { accountDailyCap: cap }, rested, now }: Capping,
): Promise<readonly Verdict[]> {
  if (cap === null) return rested;
  const ids = rested.flatMap(({ id, refusal }) => (refusal === null ? [id] : []));
  const allowed = await takeAccountDays(db, { workspaceId, ids, cap, now });
  return rested.map((verdict) =>
    verdict.refusal === null && !allowed.has(verdict.id) ? { ...verdict, refusal: "account_cap" } : verdict,
  );
}

function handOff(db: Db, workspaceId: string, handed: readonly Verdict[], now: Date) {
  if (handed.length === 0) return null;
  const ids = handed.map(({ id }) => id);
  const hashes = JSON.stringify(Object.fromEntries(handed.map(({ id, addressHash: hash }) => [id, hash])));
  // Looked up rather than joined: behind row-level security a join with a list compares each row with each entry.
  return db.$executeRaw`
    update deliveries
    set state = 'handoff', handoff_at = ${now}, attempts = attempts + 1, lease_until = ${leaseEnd(now)}, deferral = null,
      address_hash = (select ${hashes}::jsonb) ->> id::text
    where workspace_id = ${workspaceId}::uuid and id = any(${ids}::uuid[])`;
}
