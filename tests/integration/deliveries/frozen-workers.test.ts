import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeLargeCampaign } from "@/tests/factories/large-campaign";
import { startMailServer } from "@/tests/factories/mail-server";
import { deliveriesOf } from "@/tests/factories/pump";
import { killPumpProcesses, startPumpProcess } from "@/tests/factories/pump-processes";

const PEOPLE = 450;
const FROZEN_AFTER = 100;
const GOES_ON_AFTER = 250;
const QUICK_MS = 10;
const SLOW_MS = 60;

let acceptAfterMs = QUICK_MS;
const server = await startMailServer(() => ({ acceptAfterMs }));
const { workspaceId, campaignId, progress } = await makeLargeCampaign(PEOPLE);
afterAll(async () => {
  killPumpProcesses();
  await server.stop();
});

const start = () => startPumpProcess(workspaceId, server.url);
const mails = () => deliveriesOf(workspaceId, campaignId);
const untilReceived = async (count: number) => {
  while (server.received.length < count) await sleep(2);
};

/** As if a minute had passed since the worker renewed them. */
async function letLeasesLapse() {
  const leaseUntil = new Date(Date.now() - 1);
  await inWorkspace({ workspaceId }, async (db) => {
    await db.delivery.updateMany({
      where: { workspaceId, state: { in: ["claimed", "handoff"] } },
      data: { leaseUntil },
    });
    await db.senderConnection.updateMany({ where: { workspaceId }, data: { leaseUntil } });
  });
}

test("a worker that stands still while it sends and goes on when another has taken its place sends nothing twice and loses nothing", async () => {
  const first = await start();
  await untilReceived(FROZEN_AFTER);
  acceptAfterMs = SLOW_MS;
  await first.freeze();
  const handedOver = (await mails()).filter(({ state }) => state === "handoff");
  expect(handedOver.length).toBeGreaterThan(0);
  const receivedBefore = server.received.length;

  await letLeasesLapse();
  const second = await start();
  await untilReceived(GOES_ON_AFTER);
  const handedOverIds = new Set(handedOver.map(({ id }) => id));
  const meanwhile = (await mails()).filter(({ id }) => handedOverIds.has(id));
  expect(new Set(meanwhile.map(({ state }) => state))).toEqual(new Set(["unknown"]));
  const handedOverTo = new Set(handedOver.map(({ invitation }) => invitation.contact.email));
  const sentBySecond = server.received.slice(receivedBefore).map(({ recipient }) => recipient);
  expect(sentBySecond.filter((email) => handedOverTo.has(email))).toEqual([]);

  first.goOn();
  while (((await progress())?.waiting ?? 0) > 0) await sleep(100);
  expect(await Promise.all([first.stop(), second.stop()])).toEqual(Array(2).fill({ code: 0, by: null }));

  // Its own late answers count, and what it had handed over without any server hearing of it was given back.
  expect(server.received).toHaveLength(PEOPLE);
  expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(PEOPLE);
  expect(await progress()).toMatchObject({ sent: PEOPLE, unknown: 0, waiting: 0, isClosed: true });
});
