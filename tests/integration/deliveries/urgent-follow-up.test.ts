import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { mailsAhead, mailsToClaim } from "@/lib/deliveries/mails-ahead";
import { startDeliveryPump } from "@/lib/deliveries/start-delivery-pump";
import { inWorkspace } from "@/lib/platform/database/door";
import { sendDueFollowUps } from "@/lib/recovery/send-due-follow-ups";
import { daysAfter, makeCase, repairCase } from "@/tests/factories/case";
import { makeLargeCampaign } from "@/tests/factories/large-campaign";
import { startMailServer } from "@/tests/factories/mail-server";
import { makeWorkspace } from "@/tests/factories/workspace";

const PEOPLE = 400;
const CONNECTIONS = 1;
const SLOW_MS = 100;
/** Measured over a short time a server seems to be up to twice as fast as it is. */
const MOST_PER_SECOND = (2 * CONNECTIONS * 1000) / SLOW_MS;
/** What a worker may have claimed already, what it claims together with the follow-up, and what it has handed over. */
const MOST_BEFORE =
  1.5 * mailsToClaim(MOST_PER_SECOND) + mailsAhead(MOST_PER_SECOND, CONNECTIONS) + CONNECTIONS;

let server: Awaited<ReturnType<typeof startMailServer>>;
let stop: (() => Promise<void>) | undefined;
beforeEach(async () => {
  server = await startMailServer(() => ({ acceptAfterMs: SLOW_MS }));
});
afterEach(async () => {
  await stop?.();
  await server.stop();
});

/** A case whose client is to be asked today whether the repair worked. */
async function makeRemediedCase() {
  const workspace = await makeWorkspace();
  const monthAgo = daysAfter(-30, new Date());
  const { caseId, email } = await makeCase(workspace, { now: monthAgo });
  await repairCase(workspace.admin, caseId, monthAgo);
  return { workspace, email };
}

test("the follow-up of a case goes out before the mails of a large campaign that wait, but for those already on their way", async () => {
  const { workspace, email } = await makeRemediedCase();
  const { workspaceId } = workspace;
  await makeLargeCampaign(PEOPLE, workspace);
  await inWorkspace(workspace, (db) =>
    db.sender.create({ data: { workspaceId, maxConnections: CONNECTIONS } }),
  );
  stop = startDeliveryPump({ workerId: randomUUID(), server: { url: server.url }, only: [workspaceId] });
  while (server.received.length < 10) await sleep(10);

  await sendDueFollowUps({ workspaceId, now: new Date() });
  const receivedBefore = server.received.length;
  const placeOfFollowUp = () =>
    server.received.slice(receivedBefore).findIndex(({ recipient }) => recipient === email);
  const isOverdue = () => server.received.length - receivedBefore > MOST_BEFORE + 1;
  while (placeOfFollowUp() === -1 && !isOverdue()) await sleep(20);
  expect(placeOfFollowUp()).not.toBe(-1);
  expect(placeOfFollowUp()).toBeLessThanOrEqual(MOST_BEFORE);
});
