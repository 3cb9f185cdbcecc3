import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { thisProcess } from "@/lib/platform/running-process";
import type { SmtpAnswer } from "@/lib/platform/smtp-lanes";
import { type JournalEntry, journalLine } from "./journal-entries";

const LARGEST_BYTES = 4 * 1024 * 1024;

/** One mail that was handed over: which delivery, and the how-manieth attempt. */
export type Attempt = { readonly deliveryId: string; readonly attempt: number };

/**
 * Opens the file in which a worker keeps, on its own machine, what the mail server last said about each mail it handed over. It
 * tells those who come after it what a killed worker could not. Throws a sentence when the folder cannot be written to.
 */
export function openJournal(folder: string, workerId: string) {
  const path = join(folder, `${workerId}.journal`);
  const head = { entry: "worker", workerId, process: thisProcess() } as const;
  const workspaceIds = new Set<string>();
  /** Attempts whose result is not written to the database yet; the rest of the file is of no more use. */
  const open = new Map<string, JournalEntry>();
  let file = begin();
  let bytes = 0;

  function begin() {
    try {
      mkdirSync(folder, { recursive: true });
      return openSync(path, "a", 0o600);
    } catch (cause) {
      throw new Error(
        `The worker cannot keep its journal in ${folder}. Set DATA_FOLDER to a folder it may write to.`,
        {
          cause,
        },
      );
    }
  }

  /** Lines of this moment that wait for company: a kill within it turns an answer that was heard into one that was not. */
  let waiting = "";

  /** Written before the caller goes on: it outlives this process, though not the machine. */
  function write(entry: JournalEntry) {
    const lines = waiting + journalLine(entry);
    waiting = "";
    bytes += writeSync(file, lines);
  }

  function writeSoon(entry: JournalEntry) {
    if (waiting === "") setImmediate(flush);
    waiting += journalLine(entry);
  }

  function flush() {
    if (waiting === "") return;
    const lines = waiting;
    waiting = "";
    bytes += writeSync(file, lines);
  }

  function renew() {
    waiting = "";
    const next = `${path}.next`;
    const entries: JournalEntry[] = [
      head,
      ...[...workspaceIds].map((workspaceId) => ({ entry: "workspace", workspaceId }) as const),
      ...open.values(),
    ];
    const lines = entries.map(journalLine).join("");
    const renewed = openSync(next, "w", 0o600);
    bytes = writeSync(renewed, lines);
    renameSync(next, path);
    closeSync(file);
    file = renewed;
  }

  write(head);
  return {
    path,
    /** Before the first hand-over for a workspace. */
    enter(workspaceId: string) {
      if (workspaceIds.has(workspaceId)) return;
      workspaceIds.add(workspaceId);
      write({ entry: "workspace", workspaceId });
    },
    begun(attempt: Attempt) {
      const entry = { entry: "begun", ...attempt } as const;
      open.set(attempt.deliveryId, entry);
      write(entry);
    },
    answered(attempt: Attempt, answer: SmtpAnswer) {
      const entry = { entry: "answered", ...attempt, answer } as const;
      open.set(attempt.deliveryId, entry);
      writeSoon(entry);
    },
    /** After the results are in the database. */
    recorded(deliveryIds: readonly string[]) {
      for (const id of deliveryIds) open.delete(id);
      if (bytes > LARGEST_BYTES) renew();
    },
    /** At the end of a worker that leaves nothing open. */
    close() {
      flush();
      closeSync(file);
      if (open.size === 0) rmSync(path, { force: true });
    },
  };
}

export type Journal = ReturnType<typeof openJournal>;
