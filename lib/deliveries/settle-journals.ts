import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inWorkspace } from "@/lib/platform/database/door";
import { log } from "@/lib/platform/log";
import { whatBecameOf } from "@/lib/platform/running-process";
import type { SmtpAnswer } from "@/lib/platform/smtp-lanes";
import { releaseConnections } from "@/lib/senders/take-connections";
import { type ReadJournal, readJournal } from "./journal-entries";
import { type DeliveryResult, recordDeliveryResults } from "./record-delivery-results";
import { releaseClaims } from "./release-claims";

/**
 * Settles what workers of this machine left behind that were killed: what the mail server took is sent, what it was never asked to
 * take waits again, and only what it was just being given stays unknown. Doing it again, or from two workers at once, changes nothing.
 */
export async function settleJournals(folder: string, ownPath: string, clock = () => new Date()) {
  for (const name of journalsIn(folder)) {
    if (join(folder, name) === ownPath) continue;
    await settleJournal(join(folder, name), clock).catch((error: unknown) =>
      log.error({ journal: name, error }, "the journal of a killed worker could not be settled yet"),
    );
  }
}

async function settleJournal(path: string, clock: () => Date) {
  const journal = readJournal(readIfThere(path));
  if (!journal) return;
  const end = whatBecameOf(journal.process);
  if (end === "running" || end === "elsewhere") return;

  for (const workspaceId of journal.workspaceIds) {
    await settle(workspaceId, journal, { isComplete: end === "ended", now: clock() });
  }
  rmSync(path, { force: true });
  log.info(
    { workerId: journal.workerId, attempts: journal.attempts.size },
    "journal of a killed worker settled",
  );
}

type End = {
  /** Whether the machine outlived the worker, so that every line it wrote is there. */
  readonly isComplete: boolean;
  readonly now: Date;
};

async function settle(workspaceId: string, journal: ReadJournal, { isComplete, now }: End) {
  const { workerId } = journal;
  const left = await inWorkspace({ workspaceId }, (db) =>
    db.delivery.findMany({
      where: { workspaceId, claimedBy: workerId, state: { in: ["handoff", "unknown"] } },
      select: { id: true, attempts: true },
    }),
  );
  const noted = ({ id, attempts }: (typeof left)[number]) => {
    const found = journal.attempts.get(id);
    return found?.attempt === attempts ? found : null;
  };
  const results = left.flatMap((delivery): DeliveryResult[] => {
    const found = noted(delivery);
    const attempt = { deliveryId: delivery.id, attempt: delivery.attempts };
    return found ? [{ ...attempt, answer: found.answer ?? BEGUN }] : [];
  });
  await recordDeliveryResults({ workspaceId, workerId, results, now });
  const neverBegun = left.filter((delivery) => isComplete && !noted(delivery));
  await releaseClaims({ workspaceId, workerId, unsentIds: neverBegun.map(({ id }) => id) });
  await releaseConnections({ workspaceId, workerId });
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

function journalsIn(folder: string) {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".journal"));
  } catch {
    return [];
  }
}

/** Another worker may have settled it a moment ago. */
function readIfThere(path: string) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
