import { beforeEach, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { drawAllowance } from "@/lib/senders/draw-allowance";
import { pauseSender } from "@/lib/senders/pause-sender";
import { slowSender } from "@/lib/senders/slow-sender";
import type { Prisma } from "@/prisma/generated/client";
import { makeWorkspace } from "@/tests/factories/workspace";

const start = new Date("2026-03-02T10:00:00Z");
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const STEP_SECONDS = 0.25;
const AN_HOUR = 3_600;

let workspaceId: string;
beforeEach(async () => {
  ({ workspaceId } = await makeWorkspace());
});

const makeSender = (rate: number | null) =>
  inWorkspace({ workspaceId }, (db) =>
    db.sender.create({ data: { workspaceId, generation: 1, maxRate: rate, rate, tokensAt: start } }),
  );
const change = (data: Prisma.SenderUpdateInput) =>
  inWorkspace({ workspaceId }, (db) => db.sender.update({ where: { workspaceId }, data }));
const draw = (now: Date, wanted = 50) => drawAllowance({ workspaceId, generation: 1, wanted, now });

/** What so many workers are allowed that ask for all they can get, at the same moment and over and over. */
async function drawAtOnce(workers: number, { seconds, from = 0 }: { seconds: number; from?: number }) {
  let granted = 0;
  for (let step = 1; step <= seconds / STEP_SECONDS; step += 1) {
    const now = after(from + step * STEP_SECONDS);
    const drawn = await Promise.all(Array.from({ length: workers }, () => draw(now)));
    granted += drawn.reduce((sum, allowance) => sum + (allowance?.granted ?? 0), 0);
  }
  return granted;
}

test.each([
  [2, 0.5],
  [2, 1],
  [3, 3.7],
  [2, 14],
  [4, 14],
  [2, 150],
])(
  "%i workers that draw at once get together what %d a second allow, no more and no less",
  async (workers, rate) => {
    await makeSender(rate);
    const granted = await drawAtOnce(workers, { seconds: 4 });
    expect(granted).toBeLessThanOrEqual(rate * 4 + 1e-6);
    expect(granted).toBeGreaterThan(rate * 4 - 1 - 1e-6);
  },
);

test.each([
  [0.02, 1],
  [14, 14],
  [80, 80],
])(
  "after an hour of rest at %d a second two workers get %i at once, then wait for the next",
  async (rate, burst) => {
    await makeSender(rate);
    const drawn = await Promise.all([draw(after(AN_HOUR)), draw(after(AN_HOUR))]);
    expect(drawn.reduce((sum, allowance) => sum + (allowance?.granted ?? 0), 0)).toBe(burst);
    expect(await draw(after(AN_HOUR))).toEqual({
      granted: 0,
      waitMs: Math.ceil(1000 / rate),
      isUnlimited: false,
    });
  },
);

test("a worker whose clock is behind gets nothing for the time another has drawn for", async () => {
  await makeSender(10);
  expect((await draw(after(1)))?.granted).toBe(10);
  expect((await draw(after(0.5)))?.granted).toBe(0);
  expect((await draw(after(1)))?.granted).toBe(0);
  expect((await draw(after(1.5)))?.granted).toBe(5);
});

test("a sender that was slowed down allows half to all workers together", async () => {
  await makeSender(20);
  await inWorkspace({ workspaceId }, (db) => slowSender(db, workspaceId, 0, start));
  expect(await drawAtOnce(2, { seconds: 4 })).toBe(40);
});

test("a sender without a limit allows as many as are asked for, to all", async () => {
  await makeSender(null);
  const [one, other] = await Promise.all([draw(start, 400), draw(start, 400)]);
  expect([one, other]).toEqual(Array(2).fill({ granted: 400, waitMs: 0, isUnlimited: true }));
});

test("a sender that was paused or changed allows nothing, and what it had to give stays with it", async () => {
  await makeSender(20);
  await inWorkspace({ workspaceId }, (db) => pauseSender(db, workspaceId, "Somebody said stop.", start));
  expect(await draw(after(1))).toBeNull();
  await change({ state: "active", pauseReason: null, pausedAt: null, generation: 2 });
  expect(await draw(after(1))).toBeNull();
  expect(await drawAllowance({ workspaceId, generation: 2, wanted: 50, now: after(1) })).toMatchObject({
    granted: 20,
  });
});

test("a workspace without a sender allows nothing", async () => {
  expect(await draw(start)).toBeNull();
});
