import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { claimDeliveries } from "@/lib/deliveries/claim-deliveries";
import { releaseClaims } from "@/lib/deliveries/release-claims";
import { startDeliveryPump } from "@/lib/deliveries/start-delivery-pump";
import { linkId } from "@/lib/platform/link-id";
import { fillContacts } from "@/tests/bench/fill-contacts";
import { stopByLink } from "@/tests/factories/answer";
import { makeSendingCampaign } from "@/tests/factories/campaign";
import { makeContact } from "@/tests/factories/contact";
import { startMailServer } from "@/tests/factories/mail-server";
import { makeWorkspace } from "@/tests/factories/workspace";

const SLOW_MS = 100;

let server: Awaited<ReturnType<typeof startMailServer>>;
let stop: (() => Promise<void>) | undefined;
beforeEach(async () => {
  server = await startMailServer(() => ({ acceptAfterMs: SLOW_MS }));
});
afterEach(async () => {
  await stop?.();
  await server.stop();
});

const start = (workspaces: readonly { workspaceId: string }[]) => {
  stop = startDeliveryPump({
    workerId: randomUUID(),
    server: { url: server.url },
    only: workspaces.map(({ workspaceId }) => workspaceId),
  });
};

const isReceived = (email: string) => server.received.some(({ recipient }) => recipient === email);

async function makeFirm(contacts: number) {
  const workspace = await makeWorkspace();
  const owner = new Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  await fillContacts(owner, workspace, contacts);
  await owner.end();
  await makeSendingCampaign(workspace.lead);
  return workspace;
}

/** The links of the mails that wait, by address. */
async function linksOf({ workspaceId, publicKey }: Awaited<ReturnType<typeof makeWorkspace>>) {
  const workerId = randomUUID();
  const claimed = await claimDeliveries({ workspaceId, workerId, limit: 1_000, now: new Date() });
  await releaseClaims({ workspaceId, workerId });
  return new Map(claimed.map(({ email, token }) => [email, linkId(publicKey, token)]));
}

test("a small firm's mail does not wait until the campaigns of four large ones are done", async () => {
  const large = await Promise.all([450, 450, 450, 450].map(makeFirm));
  const small = await makeWorkspace();
  const contact = await makeContact(small.lead);
  start([...large, small]);
  while (server.received.length < 20) await sleep(20);
  await makeSendingCampaign(small.lead);
  while (!isReceived(contact.email)) await sleep(20);
  expect(server.received.length).toBeLessThan(4 * 450);
});

test("whoever unsubscribes while a campaign goes out gets no mail that was not handed over yet", async () => {
  const workspace = await makeFirm(200);
  const [email = "", link = ""] = [...(await linksOf(workspace))].at(-1) ?? [];
  start([workspace]);
  while (server.received.length < 5) await sleep(5);

  expect(isReceived(email)).toBe(false);
  await stopByLink(link);
  while (server.received.length < 199) await sleep(20);
  await sleep(SLOW_MS * 3);
  expect(isReceived(email)).toBe(false);
  expect(server.received).toHaveLength(199);
});
