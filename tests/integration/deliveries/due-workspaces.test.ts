import { beforeEach, describe, expect, test } from "vitest";
import { cancelCampaign } from "@/lib/campaigns/cancel-campaign";
import { pauseCampaign } from "@/lib/campaigns/pause-campaign";
import { claimDeliveries, LEASE_SECONDS } from "@/lib/deliveries/claim-deliveries";
import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";
import { pauseSender } from "@/lib/senders/pause-sender";
import { readSender } from "@/lib/senders/read-sender";
import type { Prisma } from "@/prisma/generated/client";
import { makeSendingCampaign } from "@/tests/factories/campaign";
import { makeContact } from "@/tests/factories/contact";
import { makeWorkspace } from "@/tests/factories/workspace";

const NOW = new Date("2026-03-04T09:30:00Z");
const LAPSED = new Date(NOW.getTime() + LEASE_SECONDS * 1000);

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let campaignId: string;
beforeEach(async () => {
  workspace = await makeWorkspace();
  await makeContact(workspace.lead);
  ({ campaignId } = await makeSendingCampaign(workspace.lead, NOW));
});

const isNamed = async (at: Date) => {
  const rows = await acrossWorkspaces(
    (db) => db.$queryRaw<{ id: string }[]>`select workspaces_with_due_deliveries(${at})::text as id`,
  );
  const named = rows.filter(({ id }) => id === workspace.workspaceId);
  expect(named.length).toBeLessThanOrEqual(1);
  return named.length === 1;
};
const setMails = (data: Prisma.DeliveryUncheckedUpdateManyInput) =>
  inWorkspace(workspace, (db) =>
    db.delivery.updateMany({ where: { workspaceId: workspace.workspaceId }, data }),
  );
const pause = () =>
  inWorkspace(workspace, async (db) => {
    await readSender(db, workspace.workspaceId);
    await pauseSender(db, workspace.workspaceId, "Too many came back.", NOW);
  });
const claim = () =>
  claimDeliveries({
    workspaceId: workspace.workspaceId,
    workerId: workspace.workspaceId,
    limit: 10,
    now: NOW,
  });

describe("a workspace has something to send", () => {
  test("from the instant at which a mail of a campaign that is being sent is due", async () => {
    await setMails({ dueAt: NOW });
    expect(await isNamed(new Date(NOW.getTime() - 1))).toBe(false);
    expect(await isNamed(NOW)).toBe(true);
  });

  test("when a follow-up is due, which belongs to no campaign", async () => {
    await setMails({ campaignId: null, dueAt: NOW });
    await cancelCampaign(workspace.lead, { campaignId }, NOW);
    expect(await isNamed(new Date(NOW.getTime() - 1))).toBe(false);
    expect(await isNamed(NOW)).toBe(true);
  });

  test("not while the campaign is paused", async () => {
    await pauseCampaign(workspace.lead, { campaignId });
    expect(await isNamed(NOW)).toBe(false);
  });

  test("by the one campaign that is being sent, beside one that is paused", async () => {
    await pauseCampaign(workspace.lead, { campaignId });
    expect(await isNamed(NOW)).toBe(false);
    await makeSendingCampaign(workspace.lead, NOW);
    expect(await isNamed(NOW)).toBe(true);
  });

  test("not while its sender is paused, whatever is due", async () => {
    await pause();
    expect(await isNamed(NOW)).toBe(false);
    await setMails({ campaignId: null });
    expect(await isNamed(NOW)).toBe(false);
  });

  test.each(["sent", "delivered", "unknown", "failed", "bounced", "cancelled"] as const)(
    "not for a mail that is %s",
    async (state) => {
      await setMails({ state, leaseUntil: NOW });
      expect(await isNamed(LAPSED)).toBe(false);
    },
  );
});

describe("a workspace has something to take back", () => {
  test.each(["claimed", "handoff"] as const)(
    "when the lease on a mail that is %s has lapsed, not before",
    async (state) => {
      await claim();
      await setMails({ state });
      expect(await isNamed(new Date(LAPSED.getTime() - 1))).toBe(false);
      expect(await isNamed(LAPSED)).toBe(true);
    },
  );

  test("also while its sender and its campaign are paused", async () => {
    await claim();
    await pauseCampaign(workspace.lead, { campaignId });
    await setMails({ state: "handoff" });
    await pause();
    expect(await isNamed(LAPSED)).toBe(true);
  });
});
