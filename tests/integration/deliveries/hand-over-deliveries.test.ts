import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { addressHash } from "@/lib/accounts/address-hash";
import { suppressAddresses } from "@/lib/accounts/suppress-addresses";
import { updateContact } from "@/lib/accounts/update-contact";
import { cancelCampaign } from "@/lib/campaigns/cancel-campaign";
import { pauseCampaign } from "@/lib/campaigns/pause-campaign";
import { getCampaign } from "@/lib/campaigns/queries";
import { claimDeliveries, LEASE_SECONDS } from "@/lib/deliveries/claim-deliveries";
import { handOverDeliveries } from "@/lib/deliveries/hand-over-deliveries";
import { recordDeliveryResults } from "@/lib/deliveries/record-delivery-results";
import { releaseClaims } from "@/lib/deliveries/release-claims";
import { releaseLapsedLeases } from "@/lib/deliveries/release-lapsed-leases";
import { renewLeases } from "@/lib/deliveries/renew-leases";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { linkId } from "@/lib/platform/link-id";
import type { SmtpAnswer } from "@/lib/platform/smtp-lanes";
import { stopByLink } from "@/tests/factories/answer";
import { makeSendingCampaign } from "../../factories/campaign";
import { makeContacts } from "../../factories/contact";
import { deliveriesOf } from "../../factories/pump";
import { makeWorkspace } from "../../factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let contacts: Awaited<ReturnType<typeof makeContacts>>;
let campaignId: string;
const workerId = randomUUID();
const later = (seconds: number) => new Date(Date.now() + seconds * 1000);

beforeEach(async () => {
  workspace = await makeWorkspace();
  contacts = await makeContacts(workspace.lead, 2);
  campaignId = (await makeSendingCampaign(workspace.lead)).campaignId;
});

const claim = (worker = workerId) =>
  claimDeliveries({ workspaceId: workspace.workspaceId, workerId: worker, limit: 10, now: new Date() });

const handOver = (
  deliveries: readonly { deliveryId: string; email: string; timeZone: string }[],
  { worker = workerId, now = new Date() } = {},
) =>
  handOverDeliveries({
    workspaceId: workspace.workspaceId,
    workerId: worker,
    deliveries,
    now,
  });

const refusedWith = (reply: string) => ({
  accepted: false as const,
  replyCode: Number(reply.slice(0, 3)),
  reply,
  dataBegun: false,
  isUnsendable: false,
  step: "recipient" as const,
});

const states = async () => (await deliveriesOf(workspace.workspaceId, campaignId)).map(({ state }) => state);

test("hands over what is claimed and commits it before anyone could send it", async () => {
  const claimed = await claim();
  expect(await handOver(claimed)).toHaveLength(2);
  expect(await deliveriesOf(workspace.workspaceId, campaignId)).toMatchObject([
    {
      state: "handoff",
      attempts: 1,
      invitation: { contact: { rule: { lastInvitationId: expect.any(String) } } },
    },
    { state: "handoff", attempts: 1 },
  ]);
});

test("hands nothing over twice", async () => {
  const claimed = await claim();
  const both = await Promise.all([handOver(claimed), handOver(claimed)]);
  expect(both.flat()).toHaveLength(2);
  expect(await claim(randomUUID())).toEqual([]);
});

test("a pause after the claim holds: the mails wait again", async () => {
  const claimed = await claim();
  await pauseCampaign(workspace.lead, { campaignId });
  expect(await handOver(claimed)).toEqual([]);
  expect(await states()).toEqual(["pending", "pending"]);
});

test("a cancellation after the claim holds: the mails are cancelled", async () => {
  const claimed = await claim();
  await cancelCampaign(workspace.lead, { campaignId });
  expect(await handOver(claimed)).toEqual([]);
  expect(await states()).toEqual(["cancelled", "cancelled"]);
});

test("whoever unsubscribes after the claim gets no mail and is in the ledger with the reason", async () => {
  const claimed = await claim();
  const [first] = claimed;
  if (!first) throw new Error("Nothing was claimed.");
  await stopByLink(linkId(first.publicKey, first.token));

  expect(await handOver(claimed)).toHaveLength(1);
  const refused = (await deliveriesOf(workspace.workspaceId, campaignId)).find(
    ({ id }) => id === first.deliveryId,
  );
  expect(refused).toMatchObject({
    state: "cancelled",
    invitation: { state: "excluded", exclusionReason: "unsubscribed", contact: { rule: null } },
  });
  const { progress } = await getCampaign(workspace.lead, { campaignId });
  expect(progress).toMatchObject({ audience: 2, asked: 1, excluded: 1, isClosed: true });
});

test("an address that was suppressed after the claim gets no mail", async () => {
  const claimed = await claim();
  await inWorkspace(workspace, (db) =>
    suppressAddresses(db, workspace.workspaceId, [contacts[0]?.email ?? ""], "complained", new Date()),
  );
  expect(await handOver(claimed)).toHaveLength(1);
  const { progress } = await getCampaign(workspace.lead, { campaignId });
  expect(progress).toMatchObject({ asked: 1, excluded: 1, isClosed: true });
});

test("hands nothing over for another worker, nor after the lease has ended", async () => {
  const claimed = await claim();
  expect(await handOver(claimed, { worker: randomUUID() })).toEqual([]);
  expect(await states()).toEqual(["claimed", "claimed"]);
  expect(await handOver(claimed, { now: later(LEASE_SECONDS + 1) })).toEqual([]);
  expect(await states()).toEqual(["pending", "pending"]);
});

test("a worker that dies before the hand-off leaves mails that are sent, one that dies after it leaves unknown ones", async () => {
  const claimed = await claim();
  await handOver(claimed.slice(0, 1));
  await releaseLapsedLeases(workspace.workspaceId, later(LEASE_SECONDS - 5));
  expect((await states()).sort()).toEqual(["claimed", "handoff"]);

  await releaseLapsedLeases(workspace.workspaceId, later(LEASE_SECONDS + 5));
  expect((await states()).sort()).toEqual(["pending", "unknown"]);
  expect(await claim(randomUUID())).toHaveLength(1);
});

test("the late answer of a worker that was thought dead still counts, a stranger's does not", async () => {
  const [claimed] = await claim();
  if (!claimed) throw new Error("Nothing was claimed.");
  const { deliveryId } = claimed;
  await handOver([claimed]);
  await releaseLapsedLeases(workspace.workspaceId, later(LEASE_SECONDS + 5));

  const results = [{ deliveryId, attempt: 1, answer: { accepted: true } as const }];
  const { workspaceId } = workspace;
  await recordDeliveryResults({ workspaceId, workerId: randomUUID(), results, now: new Date() });
  expect(await states()).toContain("unknown");
  await recordDeliveryResults({ workspaceId, workerId, results, now: new Date() });
  expect(await states()).toContain("sent");
});

test("a contact whose address was corrected after the claim is written to at the new one", async () => {
  const claimed = await claim();
  const [first] = contacts;
  if (!first) throw new Error("There is no contact.");
  await updateContact(workspace.lead, { ...first, contactId: first.id, email: `new-${first.email}` });
  expect(await handOver(claimed)).toHaveLength(1);
  const again = await claim();
  expect(again.map(({ email }) => email)).toEqual([`new-${first.email}`]);
  expect(await handOver(again)).toHaveLength(1);
});

test("keeps to which address a mail was handed over, hashed", async () => {
  await handOver(await claim());
  const deliveries = await deliveriesOf(workspace.workspaceId, campaignId);
  for (const { addressHash: kept, invitation } of deliveries) {
    expect(kept).toBe(addressHash(env().SECRET, invitation.contact.email));
  }
});

test.each<[string, SmtpAnswer]>([
  ["put off", refusedWith("451 4.7.1 Later")],
  ["not taken by a server that was away", { ...refusedWith("gone"), replyCode: null }],
])("a mail of a campaign cancelled meanwhile that is %s ends with it", async (_, answer) => {
  const handed = await handOver(await claim());
  await cancelCampaign(workspace.lead, { campaignId });
  const results = handed.map((attempt) => ({ ...attempt, answer }));
  await recordDeliveryResults({ workspaceId: workspace.workspaceId, workerId, results, now: new Date() });
  expect(await deliveriesOf(workspace.workspaceId, campaignId)).toMatchObject(
    Array(2).fill({ state: "cancelled", invitation: { contact: { rule: null } } }),
  );
});

test("what is given back after its campaign was cancelled ends with it", async () => {
  const handed = await handOver(await claim());
  await cancelCampaign(workspace.lead, { campaignId });
  const unsentIds = handed.map(({ deliveryId }) => deliveryId);
  await releaseClaims({ workspaceId: workspace.workspaceId, workerId, unsentIds });
  expect(await states()).toEqual(["cancelled", "cancelled"]);
});

test("a mail that is unknown because its worker is gone is followed by its reminder", async () => {
  await inWorkspace(workspace, (db) =>
    db.campaign.update({
      where: { workspaceId_id: { workspaceId: workspace.workspaceId, id: campaignId } },
      data: { reminderDays: [7] },
    }),
  );
  await handOver(await claim());
  await releaseLapsedLeases(workspace.workspaceId, later(LEASE_SECONDS + 5));
  const mails = await deliveriesOf(workspace.workspaceId, campaignId);
  expect(mails.map(({ step, state }) => `${step} ${state}`).sort()).toEqual([
    "0 unknown",
    "0 unknown",
    "1 pending",
    "1 pending",
  ]);
});

test("giving back, renewing and cancelling at the same time block nobody", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { workspaceId, lead } = await makeWorkspace();
    await makeContacts(lead, 40);
    const own = await makeSendingCampaign(lead);
    const deliveries = await claimDeliveries({ workspaceId, workerId, limit: 100, now: new Date() });
    const handed = await handOverDeliveries({ workspaceId, workerId, deliveries, now: new Date() });
    await Promise.all([
      releaseClaims({ workspaceId, workerId, unsentIds: handed.map(({ deliveryId }) => deliveryId) }),
      renewLeases({ workspaceId, workerId }),
      cancelCampaign(lead, { campaignId: own.campaignId }),
    ]);
    const ends = await deliveriesOf(workspaceId, own.campaignId);
    expect(ends.every(({ state }) => state === "cancelled")).toBe(true);
  }
});
