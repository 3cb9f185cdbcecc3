import {
  appendFileSync,
  closeSync,
  existsSync,
  futimesSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { log } from "@/lib/platform/log";
import { thisProcess } from "@/lib/platform/running-process";
import type { SmtpAnswer } from "@/lib/platform/smtp-lanes";
import { type JournalEntry, journalLine } from "./journal-entries";
import { nextPathOf, permitPathOf } from "./journal-paths";

const LARGEST_BYTES = 4 * 1024 * 1024;

/** One mail that was handed over: which delivery, and the how-manieth attempt. */
export type Attempt = { readonly deliveryId: string; readonly attempt: number };

/**
 * Opens the file in which a worker keeps, on its own machine, what the mail server last said about each mail it handed over. It
 * tells those who come after it what a killed worker could not. Beside it lies the worker's permit to begin mails: who takes the worker
 * for ended takes it away before reading the journal. Throws a sentence when the folder cannot be written to.
 */
export function openJournal(folder: string, workerId: string) {
  const path = join(folder, `${workerId}.journal`);
  const permitPath = permitPathOf(path);
  const head = { entry: "worker", workerId, process: thisProcess(), hasPermit: true } as const;
  const workspaceIds = new Set<string>();
  /** Attempts whose result is not written to the database yet; the rest of the file is of no more use. */
  const open = new Map<string, JournalEntry>();
  let file = begin();
  let bytes = 0;
  /** Lines of this moment that wait for company: a kill within it turns an answer that was heard into one that was not. */
  let waiting = "";
  let isFlushPlanned = false;
  /** Whether the last line may be cut off: the disk was full. */
  let isTorn = false;

  function begin() {
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(permitPath, "", { mode: 0o600 });
      return openSync(path, "a", 0o600);
    } catch (cause) {
      throw new Error(
        `The worker cannot keep its journal in ${folder}. Set DATA_FOLDER to a folder it may write to.`,
        { cause },
      );
    }
  }

  /** All of it, or it throws. It outlives this process, though not the machine. */
  function append(lines: string) {
    const whole = `${isTorn ? "\n" : ""}${waiting}${lines}`;
    isTorn = true;
    appendFileSync(file, whole);
    isTorn = false;
    waiting = "";
    bytes += Buffer.byteLength(whole);
  }

  function appendSoon(line: string) {
    waiting += line;
    if (isFlushPlanned) return;
    isFlushPlanned = true;
    setImmediate(() => {
      isFlushPlanned = false;
      try {
        if (waiting !== "") append("");
      } catch (error) {
        // It goes with the next line; until then only this process knows it.
        log.warn({ error }, "answers of a mail server are not in the journal yet");
      }
    });
  }

  function renew() {
    const next = nextPathOf(path);
    const entries: JournalEntry[] = [
      head,
      ...[...workspaceIds].map((workspaceId) => ({ entry: "workspace", workspaceId }) as const),
      ...open.values(),
    ];
    const lines = entries.map(journalLine).join("");
    const renewed = openSync(next, "w", 0o600);
    try {
      appendFileSync(renewed, lines);
      renameSync(next, path);
    } catch (error) {
      closeSync(renewed);
      throw error;
    }
    closeSync(file);
    file = renewed;
    bytes = Buffer.byteLength(lines);
    waiting = "";
    isTorn = false;
  }

  append(journalLine(head));
  return {
    path,
    /** Before the first hand-over for a workspace. */
    enter(workspaceId: string) {
      if (workspaceIds.has(workspaceId)) return;
      append(journalLine({ entry: "workspace", workspaceId }));
      workspaceIds.add(workspaceId);
    },
    /** Throws where the mail must not be begun: nobody would know of it, or others have taken this worker for ended. */
    begun(attempt: Attempt) {
      const entry = { entry: "begun", ...attempt } as const;
      append(journalLine(entry));
      open.set(attempt.deliveryId, entry);
      // In this order: who takes the permit away reads the journal afterwards, and so finds this line or is found here.
      if (!existsSync(permitPath)) throw new Error("This worker was taken for ended by another one.");
    },
    answered(attempt: Attempt, answer: SmtpAnswer) {
      const entry = { entry: "answered", ...attempt, answer } as const;
      open.set(attempt.deliveryId, entry);
      appendSoon(journalLine(entry));
    },
    /** After the results are in the database. */
    recorded(deliveryIds: readonly string[]) {
      for (const id of deliveryIds) open.delete(id);
      if (bytes <= LARGEST_BYTES) return;
      try {
        renew();
      } catch (error) {
        log.warn({ error }, "the journal could not be made smaller yet");
      }
    },
    /** Lets workers that cannot see this process know that it lives; false when one of them has taken it for ended. */
    showLife(now = new Date()) {
      try {
        futimesSync(file, now, now);
      } catch (error) {
        log.warn({ error }, "the journal could not be touched");
      }
      return existsSync(permitPath);
    },
    /** At the end of a worker that leaves nothing open. */
    close() {
      if (open.size > 0 && waiting !== "") append("");
      waiting = "";
      closeSync(file);
      if (open.size > 0) return;
      rmSync(path, { force: true });
      rmSync(permitPath, { force: true });
    },
  };
}

export type Journal = ReturnType<typeof openJournal>;
