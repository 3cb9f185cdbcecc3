import { Channel } from "@/lib/platform/channel";
import { RateMeter } from "@/lib/platform/rate-meter";
import type { SmtpLane } from "@/lib/platform/smtp-lanes";
import type { ReadySender } from "@/lib/senders/read-sender";
import { type ClaimedDelivery, claimDeliveries } from "./claim-deliveries";
import { composeDeliveries } from "./compose-deliveries";
import type { ComposedMail } from "./compose-invitation";
import { handOverDeliveries } from "./hand-over-deliveries";
import { holdTurn } from "./hold-turn";
import { mailsAhead, mailsToClaim } from "./mails-ahead";
import { openAllowance } from "./open-allowance";
import type { Debts } from "./open-debts";
import type { Attempt, Journal } from "./open-journal";
import type { DeliveryResult } from "./record-delivery-results";

const RECORD_SIZE = 1_000;
const RECORD_AFTER_MS = 400;
const LATEST_MS = 800;

export type Turn = {
  readonly workspaceId: string;
  readonly workerId: string;
  readonly sender: Pick<ReadySender, "kind" | "generation" | "from" | "provider">;
  readonly lanes: readonly SmtpLane[];
  readonly journal: Journal;
  readonly debts: Debts;
  /** Asks the turn to end: what a mail server is being given is finished, all else is given back. */
  readonly signal?: AbortSignal;
  /** Whether somebody else waits for their turn. */
  readonly shouldYield?: () => boolean;
};

export type TurnOutcome = {
  readonly claimed: number;
  readonly handedOver: number;
  /** Whether the mail server could not be reached. */
  readonly isServerAway: boolean;
};

type Claimed = { readonly delivery: ClaimedDelivery; readonly mail: ComposedMail };
type Ready = { readonly attempt: Attempt; readonly mail: ComposedMail; readonly handedOverAt: number };

/**
 * One turn of a workspace: claims what is due, hands it over, sends it and writes down the answers, all four at the same time, until
 * nothing is left, the turn is ended, the sender was paused or changed, or the mail server is away.
 */
export async function sendDueDeliveries(turn: Turn, clock = () => new Date()): Promise<TurnOutcome> {
  const { workspaceId, workerId, lanes, journal, debts, sender } = turn;
  const claimed = new Channel<Claimed>();
  const ready = new Channel<Ready>();
  const answered = new Channel<DeliveryResult>();
  const outcome = { claimed: 0, handedOver: 0, isServerAway: false };
  const sent = new RateMeter();
  const unsentIds: string[] = [];
  let busyLanes = 0;
  let isCutShort = false;
  const cutShort = () => {
    isCutShort = true;
  };
  const mustStop = () => isCutShort || turn.signal?.aborted === true;
  const isOver = () => mustStop() || turn.shouldYield?.() === true;

  async function claim() {
    while (!isOver()) {
      const limit = mailsToClaim(sent.rate());
      await claimed.isBelow(limit / 2);
      if (isOver()) return;
      const deliveries = await claimDeliveries({ workspaceId, workerId, limit, now: clock() });
      if (deliveries.length === 0) return;
      outcome.claimed += deliveries.length;
      const mails = await composeDeliveries(workspaceId, deliveries, sender);
      claimed.add(...deliveries.map((delivery, index) => ({ delivery, mail: mails[index] as ComposedMail })));
    }
  }

  async function handOver() {
    const { generation } = sender;
    const allowance = openAllowance({ workspaceId, generation, clock, isOver });
    journal.enter(workspaceId);
    while (await claimed.hasItems()) {
      const most = mailsAhead(sent.rate(), lanes.length - busyLanes);
      await ready.isBelow(Math.ceil(most / 3));
      const allowed = await allowance.take(Math.max(1, most - ready.size));
      if (allowance.isRevoked()) cutShort();
      if (allowed === 0 || isOver()) return;
      const batch = await claimed.take(allowed);
      const handed = await passFence(batch);
      allowance.giveBack(allowed - handed.length);
      ready.add(...handed);
    }
  }

  async function passFence(batch: readonly Claimed[]): Promise<Ready[]> {
    const mails = new Map(batch.map(({ delivery, mail }) => [delivery.deliveryId, mail]));
    const deliveries = batch.map(({ delivery }) => delivery);
    try {
      const handed = await handOverDeliveries({ workspaceId, workerId, deliveries, now: clock() });
      outcome.handedOver += handed.length;
      const handedOverAt = performance.now();
      return handed.flatMap((attempt) => {
        const mail = mails.get(attempt.deliveryId);
        return mail ? [{ attempt, mail, handedOverAt }] : [];
      });
    } catch (error) {
      // Whether the hand-off was committed is not known, but that none of them was sent is.
      unsentIds.push(...mails.keys());
      throw error;
    }
  }

  async function send(lane: SmtpLane) {
    for (;;) {
      const [next] = await ready.take(1);
      if (!next) return;
      const { attempt, mail, handedOverAt } = next;
      if (mustStop()) {
        unsentIds.push(attempt.deliveryId);
      } else if (performance.now() - handedOverAt > LATEST_MS) {
        // The server has become slow since, or the process stood still: what was allowed then must be asked again. Not before the turn
        // has ended: given back in the middle of it, a mail could be on its way anew before this worker hears that it was given back.
        unsentIds.push(attempt.deliveryId);
        cutShort();
      } else {
        busyLanes += 1;
        const answer = await lane.send(mail, () => journal.begun(attempt));
        busyLanes -= 1;
        journal.answered(attempt, answer);
        sent.tick();
        answered.add({ ...attempt, answer });
      }
    }
  }

  async function record() {
    while (await answered.hasItems()) {
      // Results that come in a moment are written in one transaction; until then the journal has them.
      await answered.isFilled(RECORD_SIZE, RECORD_AFTER_MS);
      const results = await answered.take(RECORD_SIZE);
      const seenRate = sent.rate();
      const settled = await debts.record({ workspaceId, results, seenRate, now: clock() });
      if (settled === null) {
        // While nobody can be told what becomes of mails, no more are sent.
        cutShort();
      } else if (settled.length > 0 && settled.every(({ fate }) => fate.isOutage)) {
        outcome.isServerAway = true;
        cutShort();
      }
    }
  }

  /** A stage that ends, well or badly, lets the next one finish what it has. */
  async function stage(work: () => Promise<unknown>, ...channels: readonly { close(): void }[]) {
    try {
      await work();
    } catch (error) {
      cutShort();
      throw error;
    } finally {
      for (const channel of channels) channel.close();
    }
  }

  const letGo = holdTurn({ workspaceId, workerId, connections: lanes.length, clock, onLoss: cutShort });
  const ends = await Promise.allSettled([
    stage(claim, claimed),
    stage(handOver, ready, claimed),
    stage(() => Promise.all(lanes.map(send)), answered),
    stage(record),
  ]);
  await letGo();
  await debts.leave(workspaceId, unsentIds);
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return outcome;
}
