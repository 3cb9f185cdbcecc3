import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openAllowance } from "@/lib/deliveries/open-allowance";
import { inWorkspace } from "@/lib/platform/database/door";
import { pauseSender } from "@/lib/senders/pause-sender";
import { makeWorkspace } from "@/tests/factories/workspace";

const start = new Date("2026-03-02T10:00:00Z");
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const AN_HOUR = 3_600;

let workspaceId: string;
/** The process's own time, by which an allowance grows old. */
let ownMs: number;
beforeEach(async () => {
  ({ workspaceId } = await makeWorkspace());
  ownMs = performance.now();
  vi.spyOn(performance, "now").mockImplementation(() => ownMs);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const makeSender = (rate: number | null) =>
  inWorkspace({ workspaceId }, (db) =>
    db.sender.create({ data: { workspaceId, generation: 1, maxRate: rate, rate, tokensAt: start } }),
  );
const pause = () =>
  inWorkspace({ workspaceId }, (db) => pauseSender(db, workspaceId, "Somebody said stop.", start));
const raiseGeneration = () =>
  inWorkspace({ workspaceId }, (db) =>
    db.sender.update({ where: { workspaceId }, data: { generation: { increment: 1 } } }),
  );

/** The allowance of a turn at one moment: the turn is over when it has asked the sender so many times. */
function openAt(now: Date, draws = 4) {
  let drawn = 0;
  const clock = () => {
    drawn += 1;
    return now;
  };
  return openAllowance({ workspaceId, generation: 1, clock, isOver: () => drawn >= draws });
}

async function takeAll(allowance: ReturnType<typeof openAt>) {
  let taken = 0;
  for (;;) {
    const more = await allowance.take(7);
    if (more === 0) return taken;
    taken += more;
  }
}

test.each([5, 14, 90])(
  "two turns at once take what %d a second allow, and a second's worth at most after an hour",
  async (rate) => {
    await makeSender(rate);
    const first = await Promise.all([takeAll(openAt(after(1))), takeAll(openAt(after(1)))]);
    expect(first[0] + first[1]).toBe(rate);
    const rested = await Promise.all([takeAll(openAt(after(AN_HOUR))), takeAll(openAt(after(AN_HOUR)))]);
    expect(rested[0] + rested[1]).toBe(rate);
  },
);

test("no more is taken than was wanted, and the rest of what was drawn is there without asking again", async () => {
  await makeSender(40);
  const allowance = openAt(after(1));
  expect(await allowance.take(15)).toBe(15);
  await raiseGeneration();
  expect(await allowance.take(15)).toBe(15);
  expect(await allowance.take(15)).toBe(10);
});

test("what is given back can be taken again, once, though the sender has nothing left", async () => {
  await makeSender(10);
  const allowance = openAt(after(1));
  expect(await allowance.take(50)).toBe(10);
  allowance.giveBack(4);
  expect(await allowance.take(50)).toBe(4);
  expect(await allowance.take(50)).toBe(0);
  expect(allowance.isRevoked()).toBe(false);
});

test.each<[string, () => Promise<unknown>]>([
  ["paused", () => pause()],
  ["changed", () => raiseGeneration()],
])("a sender that is %s takes back within a second what was drawn from it before", async (_, change) => {
  await makeSender(40);
  const allowance = openAt(after(1));
  expect(await allowance.take(10)).toBe(10);
  await change();
  ownMs += 1_000;
  expect(await allowance.take(10)).toBe(0);
  expect(allowance.isRevoked()).toBe(true);
});

test.each<[string, () => Promise<unknown>]>([
  ["paused", () => pause()],
  ["changed", () => raiseGeneration()],
])("a sender without a limit that is %s is heard of within a second too", async (_, change) => {
  await makeSender(null);
  const allowance = openAt(after(1));
  expect(await allowance.take(300)).toBe(300);
  allowance.giveBack(300);
  await change();
  ownMs += 1_000;
  expect(await allowance.take(300)).toBe(0);
  expect(allowance.isRevoked()).toBe(true);
});

test("a turn that is over takes nothing, whatever is left", async () => {
  await makeSender(40);
  const allowance = openAt(after(1), 1);
  expect(await allowance.take(10)).toBe(0);
  expect(allowance.isRevoked()).toBe(false);
});

test("a mail server that was slow for a minute does not get all at once what it was allowed meanwhile", async () => {
  const rate = 10;
  await makeSender(rate);
  let now = after(0);
  const allowance = openAllowance({ workspaceId, generation: 1, clock: () => now, isOver: () => false });
  for (let second = 1; second <= 60; second += 1) {
    now = after(second);
    ownMs += 1_000;
    expect(await allowance.take(1)).toBe(1);
  }
  // Less than one mail's time later.
  now = after(60.05);
  let taken = 0;
  for (;;) {
    const more = await Promise.race([allowance.take(400), sleep(300).then(() => 0)]);
    if (more === 0) break;
    taken += more;
  }
  expect(taken).toBeLessThanOrEqual(rate);
});
