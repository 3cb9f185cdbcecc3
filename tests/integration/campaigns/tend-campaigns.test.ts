import { beforeEach, describe, expect, test } from "vitest";
import { cancelCampaign } from "@/lib/campaigns/cancel-campaign";
import { expandCampaign } from "@/lib/campaigns/expand-campaign";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { getCampaign, listAudience } from "@/lib/campaigns/queries";
import type { CreateCampaign } from "@/lib/campaigns/schema";
import { takeBackCampaign } from "@/lib/campaigns/take-back-campaign";
import { tendCampaigns } from "@/lib/campaigns/tend-campaigns";
import { inWorkspace } from "@/lib/platform/database/door";
import type { Prisma } from "@/prisma/generated/client";
import { makeCampaign, makeSendingCampaign } from "../../factories/campaign";
import { makeContact, makeContacts } from "../../factories/contact";
import { makeWorkspace } from "../../factories/workspace";

const NOW = new Date("2026-03-04T09:30:00Z");
const hoursLater = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let only: string[];
beforeEach(async () => {
  workspace = await makeWorkspace();
  only = [workspace.workspaceId];
});

const campaigns = () =>
  inWorkspace(workspace, (db) =>
    db.campaign.findMany({ where: { workspaceId: workspace.workspaceId }, orderBy: { createdAt: "asc" } }),
  );
const stateOf = async (campaignId: string) => (await campaigns()).find(({ id }) => id === campaignId)?.state;
const setMails = (where: Prisma.DeliveryWhereInput, data: Prisma.DeliveryUpdateManyMutationInput) =>
  inWorkspace(workspace, (db) =>
    db.delivery.updateMany({ where: { workspaceId: workspace.workspaceId, ...where }, data }),
  );
const expansions = (campaignId: string) =>
  inWorkspace(
    workspace,
    (db) => db.$queryRaw<object[]>`
      select from pgboss.job where name = 'campaign.expand' and data->>'campaignId' = ${campaignId}`,
  );

async function schedule(given: Partial<CreateCampaign> = {}) {
  await makeContact(workspace.lead);
  const { campaignId } = await makeCampaign(workspace.lead, { startsAt: "2026-03-05T09:00", ...given }, NOW);
  await launchCampaign(workspace.lead, { campaignId }, NOW);
  return campaignId;
}

describe("a scheduled campaign", () => {
  test("begins when its start has come, once, however many clocks look, and is as of that instant", async () => {
    const campaignId = await schedule();
    expect(await stateOf(campaignId)).toBe("scheduled");
    await tendCampaigns({ now: new Date("2026-03-05T07:59:59Z"), only });
    expect(await stateOf(campaignId)).toBe("scheduled");
    expect(await expansions(campaignId)).toHaveLength(0);

    const late = await makeContact(workspace.lead);
    const begin = new Date("2026-03-05T08:00:00Z");
    await Promise.all([1, 2, 3].map(() => tendCampaigns({ now: begin, only })));
    expect(await stateOf(campaignId)).toBe("expanding");
    expect(await expansions(campaignId)).toHaveLength(1);
    expect((await campaigns())[0]).toMatchObject({
      launchedAt: begin,
      launchedById: workspace.lead.memberId,
    });

    await expandCampaign({ workspaceId: workspace.workspaceId, campaignId }, begin);
    const { progress } = await getCampaign(workspace.lead, { campaignId }, begin);
    expect(progress).toMatchObject({ audience: 2, waiting: 2 });
    expect(late.id).toBeTruthy();
  });

  test("can be taken back to be changed, and then does not begin", async () => {
    const campaignId = await schedule();
    await takeBackCampaign(workspace.lead, { campaignId });
    await tendCampaigns({ now: hoursLater(48), only });
    expect((await campaigns())[0]).toMatchObject({ state: "draft", launchedById: null });
    await expect(takeBackCampaign(workspace.lead, { campaignId })).rejects.toThrow("has not been launched");
  });

  test("can be cancelled, and then does not begin", async () => {
    const campaignId = await schedule();
    await cancelCampaign(workspace.lead, { campaignId }, NOW);
    await tendCampaigns({ now: hoursLater(48), only });
    expect(await stateOf(campaignId)).toBe("cancelled");
  });

  test("whose last day was over before anybody was there to begin it asks nobody and says so of each", async () => {
    const campaignId = await schedule({ closesOn: "2026-03-06" });
    await tendCampaigns({ now: hoursLater(100), only });
    await expandCampaign({ workspaceId: workspace.workspaceId, campaignId }, hoursLater(100));
    const { people } = await listAudience(workspace.lead, { campaignId });
    expect(people.map(({ reason }) => reason)).toEqual(["campaign_closed"]);
    await tendCampaigns({ now: hoursLater(101), only });
    expect(await stateOf(campaignId)).toBe("done");
  });

  test("is refused where its start has passed since it was planned", async () => {
    await makeContact(workspace.lead);
    const { campaignId } = await makeCampaign(workspace.lead, { startsAt: "2026-03-05T09:00" }, NOW);
    await expect(launchCampaign(workspace.lead, { campaignId }, hoursLater(48))).rejects.toThrow(
      "The start has to lie ahead",
    );
  });
});

describe("a campaign is done", () => {
  test.each(["pending", "claimed", "handoff"] as const)(
    "only when no mail of it, not even a reminder, is %s",
    async (state) => {
      const { workspaceId } = workspace;
      await makeContact(workspace.lead);
      const { campaignId } = await makeSendingCampaign(workspace.lead, NOW);
      await setMails({ campaignId }, { state: "sent", sentAt: NOW });
      const [first] = await inWorkspace(workspace, (db) =>
        db.delivery.findMany({ where: { workspaceId, campaignId } }),
      );
      await inWorkspace(workspace, (db) =>
        db.delivery.create({
          data: {
            workspaceId,
            campaignId,
            invitationId: first?.invitationId ?? "",
            step: 1,
            dueAt: hoursLater(168),
            state,
          },
        }),
      );
      await tendCampaigns({ now: hoursLater(1), only });
      expect(await stateOf(campaignId)).toBe("sending");

      await setMails({ campaignId, step: 1 }, { state: "cancelled" });
      await tendCampaigns({ now: hoursLater(169), only });
      expect((await campaigns())[0]).toMatchObject({ state: "done", finishedAt: hoursLater(169) });
    },
  );

  test("never while its figures do not add up", async () => {
    await makeContact(workspace.lead);
    const { campaignId } = await makeSendingCampaign(workspace.lead, NOW);
    await inWorkspace(workspace, (db) => db.delivery.deleteMany({ where: { campaignId } }));
    await tendCampaigns({ now: hoursLater(1), only });
    expect(await stateOf(campaignId)).toBe("sending");
  });
});

test("looks after no workspace in which nothing is to be done", async () => {
  await makeContact(workspace.lead);
  await makeSendingCampaign(workspace.lead, NOW, { closesOn: "2026-03-31" });
  const due = (now: Date) =>
    inWorkspace(workspace, async (db) => {
      const rows = await db.$queryRaw<
        { id: string }[]
      >`select workspaces_with_campaigns_to_tend(${now})::text as id`;
      return rows.map(({ id }) => id).includes(workspace.workspaceId);
    });
  expect(await due(NOW)).toBe(false);
  expect(await due(new Date("2026-03-31T22:00:00Z"))).toBe(true);
});

test("a large campaign that closes takes several rounds, and another firm's begins in the first of them", async () => {
  const other = await makeWorkspace();
  await makeContacts(other.lead, 5);
  const large = await makeSendingCampaign(other.lead, NOW, { closesOn: "2026-03-05" });
  const campaignId = await schedule();
  const round = () =>
    tendCampaigns({ now: hoursLater(48), only: [...only, other.workspaceId], mostClosed: 2 });
  const closing = async () => {
    const { state, progress } = await getCampaign(other.lead, large, hoursLater(48));
    return { state, waiting: progress?.waiting, excluded: progress?.excluded };
  };

  await round();
  expect(await stateOf(campaignId)).toBe("expanding");
  expect(await closing()).toEqual({ state: "sending", waiting: 3, excluded: 2 });
  await round();
  await round();
  expect(await closing()).toEqual({ state: "done", waiting: 0, excluded: 5 });
});

test("of several campaigns that close in one firm none is ended beyond what one round may end", async () => {
  await makeContacts(workspace.lead, 3);
  for (let count = 0; count < 2; count += 1) {
    await makeSendingCampaign(workspace.lead, NOW, { closesOn: "2026-03-05" });
  }
  const waiting = () =>
    inWorkspace(workspace, (db) =>
      db.delivery.count({ where: { workspaceId: workspace.workspaceId, state: "pending" } }),
    );
  const before = await waiting();
  await tendCampaigns({ now: hoursLater(48), only, mostClosed: 4 });
  expect(await waiting()).toBe(before - 4);
});
