import { randomUUID } from "node:crypto";
import { v7 } from "uuid";
import { beforeEach, expect, test } from "vitest";
import { cancelCampaign } from "@/lib/campaigns/cancel-campaign";
import { finishCampaigns } from "@/lib/campaigns/finish-campaigns";
import { getCampaign } from "@/lib/campaigns/queries";
import { claimDeliveries, LEASE_SECONDS } from "@/lib/deliveries/claim-deliveries";
import { handOverDeliveries } from "@/lib/deliveries/hand-over-deliveries";
import type { Attempt } from "@/lib/deliveries/open-journal";
import { recordDeliveryResults } from "@/lib/deliveries/record-delivery-results";
import { releaseClaims } from "@/lib/deliveries/release-claims";
import { releaseLapsedLeases } from "@/lib/deliveries/release-lapsed-leases";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeSendingCampaign } from "@/tests/factories/campaign";
import { makeContacts } from "@/tests/factories/contact";
import { deliveriesOf } from "@/tests/factories/pump";
import { makeWorkspace } from "@/tests/factories/workspace";

const LATER = {
  accepted: false,
  replyCode: 451,
  reply: "451 4.7.1 Try later",
  dataBegun: false,
  isUnsendable: false,
  step: "recipient",
} as const;

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let campaignId: string;
let workerId: string;
let handed: Attempt[];

/** Two mails whose worker is thought dead, so that they are unknown. */
beforeEach(async () => {
  workspace = await makeWorkspace();
  const { workspaceId } = workspace;
  await makeContacts(workspace.lead, 2);
  campaignId = (await makeSendingCampaign(workspace.lead)).campaignId;
  workerId = randomUUID();
  const deliveries = await claimDeliveries({ workspaceId, workerId, limit: 10, now: new Date() });
  handed = await handOverDeliveries({ workspaceId, workerId, deliveries, now: new Date() });
  await releaseLapsedLeases(workspaceId, new Date(Date.now() + (LEASE_SECONDS + 5) * 1000));
});

const standing = async () => {
  const { state, catchUpCount } = await getCampaign(workspace.lead, { campaignId });
  const mails = await deliveriesOf(workspace.workspaceId, campaignId);
  return { state, catchUpCount, mails: mails.map((mail) => mail.state) };
};

const giveBack = () =>
  releaseClaims({
    workspaceId: workspace.workspaceId,
    workerId,
    unsentIds: handed.map(({ deliveryId }) => deliveryId),
  });
const putOff = () =>
  recordDeliveryResults({
    workspaceId: workspace.workspaceId,
    workerId,
    results: handed.map((attempt) => ({ ...attempt, answer: LATER })),
    now: new Date(),
  });

test.each<[string, () => Promise<unknown>]>([
  ["no mail server has heard of them", giveBack],
  ["the mail server had put them off", putOff],
])(
  "mails for which a campaign was called done can still be sent again when it turns out that %s",
  async (_, learn) => {
    await finishCampaigns(workspace.workspaceId);
    expect(await standing()).toEqual({ state: "done", catchUpCount: 2, mails: ["unknown", "unknown"] });
    await learn();
    expect(await standing()).toEqual({ state: "done", catchUpCount: 2, mails: ["unknown", "unknown"] });
  },
);

test.each<[string, () => Promise<unknown>]>([
  ["given back", giveBack],
  ["put off", putOff],
])("mails of a cancelled campaign that are %s end with it", async (_, learn) => {
  await cancelCampaign(workspace.lead, { campaignId });
  await learn();
  expect((await standing()).mails).toEqual(["cancelled", "cancelled"]);
});

test.each<[string, () => Promise<unknown>]>([
  ["no mail server has heard of them", giveBack],
  ["the mail server had put them off", putOff],
])(
  "first mails stay unknown where a reminder has gone out in their place, though it turns out that %s",
  async (_, learn) => {
    const { workspaceId } = workspace;
    await inWorkspace({ workspaceId }, async (db) => {
      const mails = await db.delivery.findMany({ where: { workspaceId, campaignId } });
      const reminder = { workspaceId, campaignId, step: 1, state: "sent", dueAt: new Date() } as const;
      await db.delivery.createMany({
        data: mails.map(({ invitationId }) => ({ ...reminder, id: v7(), invitationId })),
      });
    });
    await learn();
    expect((await standing()).mails.sort()).toEqual(["sent", "sent", "unknown", "unknown"]);
  },
);
