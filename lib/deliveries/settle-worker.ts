import { inWorkspace } from "@/lib/platform/database/door";
import type { SmtpAnswer } from "@/lib/platform/smtp-lanes";
import { releaseConnections } from "@/lib/senders/take-connections";
import type { ReadJournal } from "./journal-entries";
import { type DeliveryResult, recordDeliveryResults } from "./record-delivery-results";
import { releaseClaims } from "./release-claims";

type End = {
  /** Whether every line that the worker wrote is there, and none can follow. */
  readonly isComplete: boolean;
  readonly now: Date;
};

/** Settles what a worker that begins no mail any more has left behind in a workspace. Doing it again changes nothing. */
export async function settleWorker(workspaceId: string, journal: ReadJournal, { isComplete, now }: End) {
  const { workerId } = journal;
  const left = await findLeft(workspaceId, journal);
  const results = left.flatMap(({ attempt, noted }): DeliveryResult[] =>
    noted ? [{ ...attempt, answer: noted.answer ?? BEGUN }] : [],
  );
  await recordDeliveryResults({ workspaceId, workerId, results, now });
  const unsentIds = left.flatMap(({ attempt, noted }) => (isComplete && !noted ? [attempt.deliveryId] : []));
  await releaseClaims({ workspaceId, workerId, unsentIds });
  await releaseConnections({ workspaceId, workerId });
}

/**
 * Writes down what mail servers answered to a worker that may live, of mails that it has not kept hold of: an answer is a fact, whoever
 * tells it. Returns whether it has let go of all.
 */
export async function recordHeardAnswers(workspaceId: string, journal: ReadJournal, now: Date) {
  const left = await findLeft(workspaceId, journal);
  const results = left.flatMap(({ attempt, noted, state }): DeliveryResult[] =>
    state === "unknown" && noted?.answer ? [{ ...attempt, answer: noted.answer }] : [],
  );
  if (results.length > 0) {
    await recordDeliveryResults({ workspaceId, workerId: journal.workerId, results, now });
  }
  return left.every(({ state }) => state === "unknown");
}

/** What a worker handed over and has told nobody about, with what its journal notes of it. */
async function findLeft(workspaceId: string, { workerId, attempts: noted }: ReadJournal) {
  const left = await inWorkspace({ workspaceId }, (db) =>
    db.delivery.findMany({
      where: { workspaceId, claimedBy: workerId, state: { in: ["handoff", "unknown"] } },
      select: { id: true, attempts: true, state: true },
    }),
  );
  return left.map(({ id, attempts, state }) => {
    const found = noted.get(id);
    const attempt = { deliveryId: id, attempt: attempts };
    return { attempt, state, noted: found?.attempt === attempts ? found : null };
  });
}

/** The mail server was being given the mail, and nobody heard what it said. */
const BEGUN: SmtpAnswer = {
  accepted: false,
  replyCode: null,
  reply: "The worker was stopped before the mail server answered.",
  dataBegun: true,
  isUnsendable: false,
  step: "connection",
};
