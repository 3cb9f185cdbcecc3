import { closeSync, openSync, readdirSync, readFileSync, readSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { log } from "@/lib/platform/log";
import { whatBecameOf } from "@/lib/platform/running-process";
import { type Owner, readJournal, readOwner } from "./journal-entries";
import { isJournal, nextPathOf, permitPathOf } from "./journal-paths";
import { recordHeardAnswers, settleWorker } from "./settle-worker";

const HEAD_BYTES = 4_096;
const SHOWS_LIFE_WITHIN_MS = 60_000;
/** Its last lease has lapsed by then, too. */
const LETS_GO_WITHIN_MS = 120_000;
const KEPT_MS = 30 * 86_400_000;

/** Journals of workers elsewhere that have been heard to their end: when they had been touched last. */
const heard = new Map<string, number>();

/**
 * Settles what workers left behind that were killed: what the mail server took is sent, what it was never asked to take waits again,
 * and only what it was just being given stays unknown. Where nobody can tell whether a worker lives, only answers are written down.
 * Doing it again, or from two workers at once, changes nothing.
 */
export async function settleJournals(folder: string, ownPath: string, clock = () => new Date()) {
  for (const name of journalsIn(folder)) {
    const path = join(folder, name);
    if (path === ownPath) continue;
    await settleJournal(path, clock()).catch((error: NodeJS.ErrnoException) => {
      // Another worker has settled it a moment ago.
      if (error.code === "ENOENT") return;
      log.error({ journal: name, error }, "the journal of a killed worker could not be settled yet");
    });
  }
}

/** Asked every other second beside the sending: a journal is read as a whole only when there is something to settle. */
async function settleJournal(path: string, now: Date) {
  const touchedAt = statSync(path).mtimeMs;
  const quietMs = now.getTime() - touchedAt;
  const owner = readOwner(readBeginning(path));
  const end = endOf(owner);
  if (end === "running" || (end === "out of sight" && quietMs < SHOWS_LIFE_WITHIN_MS)) return;
  if (end !== "elsewhere") return settleWhole(path, { isComplete: end !== "ended with the machine", now });
  if (quietMs > KEPT_MS) return remove(path);
  if (quietMs < LETS_GO_WITHIN_MS || heard.get(path) === touchedAt) return;
  if (await hearAnswers(path, now)) heard.set(path, touchedAt);
}

/** Whom nobody sees is taken for ended only where its permit can be taken away. */
function endOf(owner: Owner | null) {
  const end = owner ? whatBecameOf(owner.process) : "elsewhere";
  return end === "out of sight" && !owner?.hasPermit ? "elsewhere" : end;
}

async function settleWhole(path: string, end: { readonly isComplete: boolean; readonly now: Date }) {
  // First: a worker that only stood still finds it gone before it begins its next mail, or its line is found here.
  rmSync(permitPathOf(path), { force: true });
  const journal = readJournal(readFileSync(path, "utf8"));
  if (!journal) return;
  for (const workspaceId of journal.workspaceIds) await settleWorker(workspaceId, journal, end);
  remove(path);
  const { workerId, attempts } = journal;
  log.info({ workerId, attempts: attempts.size }, "journal of a killed worker settled");
}

/** False while the worker still holds some of the mails. */
async function hearAnswers(path: string, now: Date) {
  const journal = readJournal(readFileSync(path, "utf8"));
  if (!journal) return true;
  let isAll = true;
  for (const workspaceId of journal.workspaceIds) {
    isAll = (await recordHeardAnswers(workspaceId, journal, now)) && isAll;
  }
  return isAll;
}

function remove(path: string) {
  heard.delete(path);
  for (const left of [path, permitPathOf(path), nextPathOf(path)]) rmSync(left, { force: true });
}

function readBeginning(path: string) {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(HEAD_BYTES);
    return bytes.toString("utf8", 0, readSync(file, bytes, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

function journalsIn(folder: string) {
  try {
    return readdirSync(folder).filter(isJournal);
  } catch {
    return [];
  }
}
