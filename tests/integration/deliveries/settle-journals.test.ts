import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { claimDeliveries } from "@/lib/deliveries/claim-deliveries";
import { handOverDeliveries } from "@/lib/deliveries/hand-over-deliveries";
import { type JournalEntry, journalLine } from "@/lib/deliveries/journal-entries";
import { recordDeliveryResults } from "@/lib/deliveries/record-delivery-results";
import { settleJournals } from "@/lib/deliveries/settle-journals";
import { type RunningProcess, thisProcess } from "@/lib/platform/running-process";
import type { SmtpAnswer } from "@/lib/platform/smtp-lanes";
import { makeLostWorker, REFUSED } from "@/tests/factories/left-journal";

const ENDED: Partial<RunningProcess> = { startedTicks: "1" };

let worker: Awaited<ReturnType<typeof makeLostWorker>>;
beforeEach(async () => {
  worker = await makeLostWorker();
});
afterEach(() => worker.cleanUp());

test("a killed worker's journal tells what was sent, what was refused, and what can be sent anew", async () => {
  const path = await worker.leaveJournal(ENDED);
  await settleJournals(worker.folder, "");
  expect(await worker.states()).toEqual(["sent", "unknown", "failed", "pending", "pending"]);
  expect(existsSync(path)).toBe(false);
});

test("it still tells after the lease has lapsed", async () => {
  await worker.leaveJournal(ENDED);
  await worker.letLeasesLapse();
  expect(await worker.states()).toEqual(["unknown", "unknown", "unknown", "unknown", "pending"]);
  await settleJournals(worker.folder, "");
  expect(await worker.states()).toEqual(["sent", "unknown", "failed", "pending", "pending"]);
});

test("two workers that settle it at once settle it once", async () => {
  await worker.leaveJournal(ENDED);
  await Promise.all([settleJournals(worker.folder, ""), settleJournals(worker.folder, "")]);
  expect(await worker.states()).toEqual(["sent", "unknown", "failed", "pending", "pending"]);
});

test("what another worker has taken meanwhile is left to it", async () => {
  await worker.leaveJournal(ENDED);
  await settleJournals(worker.folder, "");
  const { workspaceId } = worker;
  const later = new Date(Date.now() + 120_000);
  const other = { workspaceId, workerId: randomUUID(), now: later };
  const deliveries = await claimDeliveries({ ...other, limit: 10 });
  const taken = await handOverDeliveries({ ...other, deliveries });
  expect(taken).toHaveLength(2);
  await worker.leaveJournal(ENDED);
  await settleJournals(worker.folder, "");
  const results = taken.map((attempt) => ({ ...attempt, answer: { accepted: true } as const }));
  await recordDeliveryResults({ ...other, results });
  expect(await worker.states()).toEqual(["sent", "unknown", "failed", "sent", "sent"]);
});

test("after a crash of the machine its last lines may be missing, so nothing is taken for never begun", async () => {
  await worker.leaveJournal({ bootId: "an earlier start" });
  await settleJournals(worker.folder, "");
  await worker.letLeasesLapse();
  expect(await worker.states()).toEqual(["sent", "unknown", "failed", "unknown", "pending"]);
});

test("of the journal of a worker that runs only the first line is read", async () => {
  await worker.leaveJournal({});
  const parse = vi.spyOn(JSON, "parse");
  await settleJournals(worker.folder, "");
  expect(parse).toHaveBeenCalledTimes(1);
  parse.mockRestore();
});

test("a mail whose fate is unknown stays so, though the journal has long forgotten it", async () => {
  const { workspaceId } = worker;
  const { workerId, handed } = worker;
  const [first] = handed;
  const lost: SmtpAnswer = { ...REFUSED, replyCode: null, reply: "Connection closed", dataBegun: true };
  if (first)
    await recordDeliveryResults({
      workspaceId,
      workerId,
      results: [{ ...first, answer: lost }],
      now: new Date(),
    });
  await worker.leaveJournal(ENDED, []);
  await settleJournals(worker.folder, "");
  expect((await worker.states())[0]).toBe("unknown");
});

test("a journal that cannot be settled keeps no other from it", async () => {
  const broken = { ...thisProcess(), ...ENDED };
  const entries: JournalEntry[] = [
    { entry: "worker", workerId: randomUUID(), process: broken, hasPermit: true },
    { entry: "workspace", workspaceId: worker.workspaceId },
  ];
  await mkdir(join(worker.folder, "0.journal"));
  await writeFile(join(worker.folder, "1.journal"), entries.map(journalLine).join(""));
  await worker.leaveJournal(ENDED);
  await settleJournals(worker.folder, "");
  expect(await worker.states()).toEqual(["sent", "unknown", "failed", "pending", "pending"]);
});
