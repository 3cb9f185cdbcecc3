import { beforeEach, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import type { Outcome } from "@/lib/senders/breaker";
import { recordOutcomes } from "@/lib/senders/record-outcomes";
import { makeWorkspace } from "@/tests/factories/workspace";

const now = new Date("2026-03-02T10:00:00Z");
let workspaceId: string;
beforeEach(async () => {
  ({ workspaceId } = await makeWorkspace());
  await inWorkspace({ workspaceId }, (db) => db.sender.create({ data: { workspaceId } }));
});

const record = (outcome: Outcome, count: number) =>
  inWorkspace({ workspaceId }, (db) => recordOutcomes(db, workspaceId, Array(count).fill(outcome), now));
const sender = () =>
  inWorkspace({ workspaceId }, (db) => db.sender.findUniqueOrThrow({ where: { workspaceId } }));

test("remembers the latest 2,000, also of workers that write at the same time", async () => {
  await record("bounced", 5);
  await Promise.all([record("sent", 900), record("sent", 900), record("sent", 900)]);
  expect((await sender()).outcomes).toBe(".".repeat(2_000));
});

test("pauses the sender with the breaker's sentence, and keeps the first one", async () => {
  await record("bounced", 10);
  expect((await sender()).state).toBe("active");
  await record("bounced", 1);
  const paused = await sender();
  expect(paused).toMatchObject({
    state: "paused",
    pausedAt: now,
    pauseReason: expect.stringContaining("came back"),
  });
  await record("blocked", 3);
  expect((await sender()).pauseReason).toBe(paused.pauseReason);
});
