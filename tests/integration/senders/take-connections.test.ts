import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { releaseConnections, takeConnections } from "@/lib/senders/take-connections";
import { makeWorkspace } from "@/tests/factories/workspace";

const start = new Date("2026-03-02T10:00:00Z");
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const [one, two] = [randomUUID(), randomUUID()];
let workspaceId: string;

beforeEach(async () => {
  ({ workspaceId } = await makeWorkspace());
  await inWorkspace({ workspaceId }, (db) => db.sender.create({ data: { workspaceId, maxConnections: 5 } }));
});

const take = (workerId: string, wanted: number, now = start) =>
  takeConnections({ workspaceId, workerId, now }, wanted);

test("all workers together hold no more connections than the sender has", async () => {
  expect(await take(one, 3)).toBe(3);
  expect(await take(two, 5)).toBe(2);
  expect(await take(randomUUID(), 5)).toBe(0);
});

test("workers that ask at once never hold more than there are", async () => {
  const held = await Promise.all(Array.from({ length: 8 }, () => take(randomUUID(), 3)));
  expect(held.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(5);
  expect(Math.max(...held)).toBeGreaterThan(0);
});

test("a worker that asks again keeps what it has", async () => {
  await take(one, 3);
  expect(await take(one, 3, after(50))).toBe(3);
  expect(await take(two, 5, after(70))).toBe(2);
});

test("what a dead worker held is free when its lease ends, what a stopped one held at once", async () => {
  await take(one, 5);
  expect(await take(two, 5, after(59))).toBe(0);
  expect(await take(two, 5, after(60))).toBe(5);
  await releaseConnections({ workspaceId, workerId: two });
  expect(await take(one, 5, after(61))).toBe(5);
});
