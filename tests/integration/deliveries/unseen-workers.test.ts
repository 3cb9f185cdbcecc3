import { existsSync } from "node:fs";
import { readFile, utimes, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Attempt, openJournal } from "@/lib/deliveries/open-journal";
import { recordDeliveryResults } from "@/lib/deliveries/record-delivery-results";
import { settleJournals } from "@/lib/deliveries/settle-journals";
import type { RunningProcess } from "@/lib/platform/running-process";
import { makeLostWorker } from "@/tests/factories/left-journal";

const IN_ANOTHER_CONTAINER: Partial<RunningProcess> = { host: "another", pidSpace: "another" };
const ON_ANOTHER_MACHINE: Partial<RunningProcess> = { host: "elsewhere.example", bootId: "its own" };
const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000);

let worker: Awaited<ReturnType<typeof makeLostWorker>>;
beforeEach(async () => {
  worker = await makeLostWorker();
});
afterEach(() => worker.cleanUp());

test.each<[string, Partial<RunningProcess>]>([
  ["a worker that runs", {}],
  ["a worker of another machine", ON_ANOTHER_MACHINE],
  ["a worker of another container that shows life", IN_ANOTHER_CONTAINER],
])("the journal of %s is left alone", async (_, of) => {
  const path = await worker.leaveJournal(of);
  await settleJournals(worker.folder, "");
  expect(await worker.states()).toEqual(["handoff", "handoff", "handoff", "handoff", "claimed"]);
  expect(existsSync(path)).toBe(true);
});

describe("a worker of another container that has shown no life for a minute", () => {
  test("is taken for ended, as after its container was started anew", async () => {
    const path = await worker.leaveJournal(IN_ANOTHER_CONTAINER);
    await utimes(path, secondsAgo(50), secondsAgo(50));
    await settleJournals(worker.folder, "");
    expect((await worker.states())[0]).toBe("handoff");
    await utimes(path, secondsAgo(61), secondsAgo(61));
    await settleJournals(worker.folder, "");
    expect(await worker.states()).toEqual(["sent", "unknown", "failed", "pending", "pending"]);
    expect(existsSync(path)).toBe(false);
  });

  test("begins no mail any more, should it only have stood still", async () => {
    const journal = openJournal(worker.folder, worker.workerId);
    journal.enter(worker.workspaceId);
    const [first, second] = worker.handed as [Attempt, Attempt];
    journal.begun(first);
    const here = await readFile(journal.path, "utf8");
    await writeFile(journal.path, here.replace(/"pidSpace":"[^"]*"/, '"pidSpace":"another"'));
    expect(journal.showLife()).toBe(true);
    await settleJournals(worker.folder, "");
    expect((await worker.states())[1]).toBe("handoff");

    journal.showLife(secondsAgo(61));
    await settleJournals(worker.folder, "");
    expect(await worker.states()).toEqual(["unknown", "pending", "pending", "pending", "pending"]);
    expect(() => journal.begun(second)).toThrow("taken for ended");
    expect(journal.showLife()).toBe(false);
    journal.close();
  });
});

describe("of a worker of another machine, which may live", () => {
  const leave = async (touchedAt = secondsAgo(121)) => {
    const path = await worker.leaveJournal(ON_ANOTHER_MACHINE);
    await utimes(path, touchedAt, touchedAt);
    return path;
  };

  test("answers are written down once it has lost its hold of the mails, and nothing is sent anew", async () => {
    const path = await leave();
    await settleJournals(worker.folder, "");
    expect(await worker.states()).toEqual(["handoff", "handoff", "handoff", "handoff", "claimed"]);
    await worker.letLeasesLapse();
    await settleJournals(worker.folder, "");
    expect(await worker.states()).toEqual(["sent", "unknown", "failed", "unknown", "pending"]);
    expect(existsSync(path)).toBe(true);
  });

  test("an answer that it hears later counts", async () => {
    await leave();
    await worker.letLeasesLapse();
    await settleJournals(worker.folder, "");
    const { workspaceId } = worker;
    const [, second] = worker.handed as [Attempt, Attempt];
    const { workerId } = worker;
    const results = [{ ...second, answer: { accepted: true } as const }];
    await recordDeliveryResults({ workspaceId, workerId, results, now: new Date() });
    expect((await worker.states())[1]).toBe("sent");
  });

  test("the journal is not read again while nothing is added to it", async () => {
    const path = await leave();
    await worker.letLeasesLapse();
    await settleJournals(worker.folder, "");
    const parse = vi.spyOn(JSON, "parse");
    await settleJournals(worker.folder, "");
    expect(parse).toHaveBeenCalledTimes(1);
    parse.mockRestore();
    await utimes(path, secondsAgo(122), secondsAgo(122));
    const again = vi.spyOn(JSON, "parse");
    await settleJournals(worker.folder, "");
    expect(again.mock.calls.length).toBeGreaterThan(1);
    again.mockRestore();
  });

  test("the journal is kept for 30 days", async () => {
    const path = await leave(secondsAgo(30 * 86_400 - 10));
    await settleJournals(worker.folder, "");
    expect(existsSync(path)).toBe(true);
    await leave(secondsAgo(30 * 86_400 + 10));
    await settleJournals(worker.folder, "");
    expect(existsSync(path)).toBe(false);
  });
});
