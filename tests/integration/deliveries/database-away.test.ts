import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { startDatabaseLine } from "@/tests/factories/database-line";
import { makeLargeCampaign } from "@/tests/factories/large-campaign";
import { startMailServer } from "@/tests/factories/mail-server";
import { killPumpProcesses, startPumpProcess } from "@/tests/factories/pump-processes";

const PEOPLE = 400;
const CUT_AFTER = [100, 250];
const ANSWER_MS = 10;
const AWAY_MS = 1_500;

const server = await startMailServer(() => ({ acceptAfterMs: ANSWER_MS }));
const line = await startDatabaseLine(process.env.DATABASE_URL ?? "");
const { workspaceId, progress } = await makeLargeCampaign(PEOPLE);
afterAll(async () => {
  killPumpProcesses();
  line.stop();
  await server.stop();
});

test("a worker whose database goes away twice in a campaign remembers what mail servers said meanwhile", async () => {
  const worker = await startPumpProcess(workspaceId, server.url, line.url);
  for (const count of CUT_AFTER) {
    while (server.received.length < count) await sleep(2);
    line.cut();
    await sleep(AWAY_MS);
    line.mend();
  }
  while (((await progress())?.waiting ?? 0) > 0) await sleep(100);
  expect(await worker.stop()).toEqual({ code: 0, by: null });

  expect(server.received).toHaveLength(PEOPLE);
  expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(PEOPLE);
  expect(await progress()).toMatchObject({ sent: PEOPLE, unknown: 0, waiting: 0, isClosed: true });
});
