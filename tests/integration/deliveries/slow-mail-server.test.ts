import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeLargeCampaign } from "@/tests/factories/large-campaign";
import { startMailServer } from "@/tests/factories/mail-server";
import { deliveriesOf } from "@/tests/factories/pump";
import { killPumpProcesses, startPumpProcess } from "@/tests/factories/pump-processes";

const PEOPLE = 70;
const STOPPED_AFTER = 25;
const CONNECTIONS = 10;
const SLOW_MS = 700;

const server = await startMailServer(() => ({ acceptAfterMs: SLOW_MS }));
const { workspaceId, campaignId, progress } = await makeLargeCampaign(PEOPLE);
await inWorkspace({ workspaceId }, (db) =>
  db.sender.create({ data: { workspaceId, maxConnections: CONNECTIONS } }),
);
afterAll(async () => {
  killPumpProcesses();
  await server.stop();
});

/** The states of the mails that the server has, and of those it has not. */
async function states() {
  const received = new Set(server.received.map(({ recipient }) => recipient));
  const mails = await deliveriesOf(workspaceId, campaignId);
  const statesWhere = (isReceived: boolean) =>
    new Set(
      mails
        .filter(({ invitation }) => received.has(invitation.contact.email) === isReceived)
        .map(({ state }) => state),
    );
  return { received: [...statesWhere(true)], notReceived: [...statesWhere(false)] };
}

test("a worker that is stopped while a slow server takes its time waits for every answer, and the next one sends the rest", async () => {
  const first = await startPumpProcess(workspaceId, server.url);
  while (server.received.length < STOPPED_AFTER) await sleep(5);
  expect(await first.stop()).toEqual({ code: 0, by: null });
  expect(server.received.length).toBeLessThan(PEOPLE);
  expect(await states()).toEqual({ received: ["sent"], notReceived: ["pending"] });

  const second = await startPumpProcess(workspaceId, server.url);
  while (((await progress())?.waiting ?? 0) > 0) await sleep(100);
  await second.stop();
  expect(server.received).toHaveLength(PEOPLE);
  expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(PEOPLE);
  expect(await progress()).toMatchObject({ sent: PEOPLE, unknown: 0, waiting: 0, isClosed: true });
});
