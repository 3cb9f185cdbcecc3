import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getCampaign } from "@/lib/campaigns/queries";
import { startDeliveryPump } from "@/lib/deliveries/start-delivery-pump";
import { getSandboxMessage, listSandboxMessages } from "@/lib/mailbox/queries";
import { inWorkspace } from "@/lib/platform/database/door";
import { parseLinkId } from "@/lib/platform/link-id";
import { startSandboxSmtp } from "@/lib/platform/sandbox-smtp";
import { tokenHash } from "@/lib/responses/invitation-token";
import { makeSendingCampaign } from "../../factories/campaign";
import { makeContacts } from "../../factories/contact";
import { deliveriesOf } from "../../factories/pump";
import { makeWorkspace } from "../../factories/workspace";

let sandbox: Awaited<ReturnType<typeof startSandboxSmtp>>;
beforeAll(async () => {
  sandbox = await startSandboxSmtp({ host: "127.0.0.1", port: 0 });
});
afterAll(() => sandbox.stop());

/** A pump for these workspaces alone: other tests send for theirs at the same time. */
const startPump = (...workspaces: { workspaceId: string }[]) =>
  startDeliveryPump({
    workerId: randomUUID(),
    server: { url: `smtp://127.0.0.1:${sandbox.port}?ignoreTLS=true` },
    only: workspaces.map(({ workspaceId }) => workspaceId),
  });

async function until(holds: () => Promise<boolean>) {
  for (let waited = 0; waited < 20_000; waited += 50) {
    if (await holds()) return;
    await sleep(50);
  }
  throw new Error("It did not come about in 20 seconds.");
}

test("several pumps bring the campaigns of several workspaces to the mailbox, and each is done", async () => {
  const workspaces = await Promise.all([makeWorkspace("Meridian"), makeWorkspace("Halden")]);
  const campaigns: { lead: (typeof workspaces)[number]["lead"]; campaignId: string; emails: string[] }[] = [];
  for (const { lead } of workspaces) {
    const contacts = await makeContacts(lead, 12);
    const { campaignId } = await makeSendingCampaign(lead);
    campaigns.push({ lead, campaignId, emails: contacts.map(({ email }) => email) });
  }
  const stops = [startPump(...workspaces), startPump(...workspaces)];
  for (const { lead, campaignId } of campaigns) {
    await until(async () => (await getCampaign(lead, { campaignId })).progress?.isDone === true);
  }
  await Promise.all(stops.map((stop) => stop()));

  for (const { emails } of campaigns) {
    for (const to of emails) expect((await listSandboxMessages({ to })).messages).toHaveLength(1);
  }
});

test("the link in the mail is the one whose hash is kept", async () => {
  const workspace = await makeWorkspace("Meridian");
  const [contact] = await makeContacts(workspace.lead, 1);
  const { campaignId } = await makeSendingCampaign(workspace.lead);
  const stop = startPump(workspace);
  await until(async () => (await getCampaign(workspace.lead, { campaignId })).progress?.isDone === true);
  await stop();

  const {
    messages: [summary],
  } = await listSandboxMessages({ to: contact?.email });
  const { text } = await getSandboxMessage(summary?.id ?? "");
  const link = parseLinkId(/\/r\/(\S+)/.exec(text)?.[1] ?? "");
  const [delivery] = await deliveriesOf(workspace.workspaceId, campaignId);
  expect(link?.publicKey).toBe(workspace.publicKey);
  expect(delivery?.invitation.tokenHash).toBe(tokenHash(link?.token ?? ""));
});

test("a pump that is stopped leaves nothing half done", async () => {
  const workspace = await makeWorkspace("Meridian");
  await makeContacts(workspace.lead, 80);
  const { campaignId } = await makeSendingCampaign(workspace.lead);
  const stop = startPump(workspace);
  const states = async () =>
    new Set((await deliveriesOf(workspace.workspaceId, campaignId)).map(({ state }) => state));
  await until(async () => (await states()).size > 1);
  await stop();

  expect([...(await states())].filter((state) => state !== "sent" && state !== "pending")).toEqual([]);
  const held = await inWorkspace(workspace, (db) =>
    db.delivery.count({ where: { workspaceId: workspace.workspaceId, leaseUntil: { not: null } } }),
  );
  expect(held).toBe(0);
});
