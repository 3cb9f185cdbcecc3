import { beforeEach, describe, expect, test } from "vitest";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import type { CreateCampaign } from "@/lib/campaigns/schema";
import { stopRepeating } from "@/lib/campaigns/stop-repeating";
import { tendCampaigns } from "@/lib/campaigns/tend-campaigns";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeCampaign } from "../../factories/campaign";
import { makeContact } from "../../factories/contact";
import { makeWorkspace } from "../../factories/workspace";

const NOW = new Date("2026-03-04T09:30:00Z");

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

async function schedule(given: Partial<CreateCampaign>) {
  await makeContact(workspace.lead);
  const { campaignId } = await makeCampaign(workspace.lead, given, NOW);
  await launchCampaign(workspace.lead, { campaignId }, NOW);
  return campaignId;
}

describe("a campaign that is held again", () => {
  const repeated = { startsAt: "2026-03-09T09:00", closesOn: "2026-03-20", repeatWeeks: 4 };

  test("has one next wave, planned once it has begun, at the same time of day across a change of the clocks", async () => {
    const campaignId = await schedule({ ...repeated, reminderDays: [3], dripDays: 2 });
    await tendCampaigns({ now: NOW, only });
    expect(await campaigns()).toHaveLength(1);

    const begin = new Date("2026-03-09T08:00:00Z");
    await Promise.all([1, 2, 3].map(() => tendCampaigns({ now: begin, only })));
    await tendCampaigns({ now: begin, only });
    const [first, next, ...others] = await campaigns();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ id: campaignId, state: "expanding" });
    expect(next).toMatchObject({
      state: "scheduled",
      repeatOfId: campaignId,
      repeatWeeks: 4,
      dripDays: 2,
      reminderDays: [3],
      startsAt: new Date("2026-04-06T07:00:00Z"),
      closesAt: new Date("2026-04-17T21:59:59.999Z"),
      surveyVersionId: first?.surveyVersionId,
      launchedAt: null,
    });
    await tendCampaigns({ now: new Date("2026-04-06T07:00:00Z"), only });
    expect((await campaigns()).map(({ state, startsAt }) => [state, startsAt?.toISOString()])).toEqual([
      ["expanding", "2026-03-09T08:00:00.000Z"],
      ["expanding", "2026-04-06T07:00:00.000Z"],
      ["scheduled", "2026-05-04T07:00:00.000Z"],
    ]);
  });

  test("sends the version of its survey that is published when the wave begins", async () => {
    const { workspaceId } = workspace;
    await schedule(repeated);
    await tendCampaigns({ now: new Date("2026-03-09T08:00:00Z"), only });
    const [first] = await campaigns();
    const newer = await inWorkspace(workspace, async (db) => {
      const { surveyId } = await db.surveyVersion.findFirstOrThrow({
        where: { id: first?.surveyVersionId },
      });
      return db.surveyVersion.create({
        data: { workspaceId, surveyId, number: 2, kind: "nps" as const, publishedAt: NOW, content: {} },
      });
    });
    await tendCampaigns({ now: new Date("2026-04-06T07:00:00Z"), only });
    const [before, wave] = await campaigns();
    expect(before?.surveyVersionId).toBe(first?.surveyVersionId);
    expect(wave).toMatchObject({ state: "expanding", surveyVersionId: newer.id });
  });

  test("is not held again once that is stopped, and the wave that was planned is cancelled", async () => {
    const campaignId = await schedule(repeated);
    await tendCampaigns({ now: new Date("2026-03-09T08:00:00Z"), only });
    await stopRepeating(workspace.lead, { campaignId });
    await tendCampaigns({ now: new Date("2026-04-06T07:00:00Z"), only });
    expect((await campaigns()).map(({ state }) => state)).toEqual(["expanding", "cancelled"]);
    await expect(stopRepeating(workspace.manager, { campaignId })).rejects.toThrow();
  });
});
