import { expect, test, vi } from "vitest";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { startCampaignClock } from "@/lib/campaigns/start-campaign-clock";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeCampaign } from "../../factories/campaign";
import { makeContact } from "../../factories/contact";
import { makeWorkspace } from "../../factories/workspace";

test("begins what falls due while it runs, and nothing once it is stopped", async () => {
  const { lead, workspaceId } = await makeWorkspace();
  await makeContact(lead);
  const schedule = async () => {
    const { campaignId } = await makeCampaign(lead, { startsAt: "2100-01-01T09:00" });
    await launchCampaign(lead, { campaignId });
    return campaignId;
  };
  const fallDue = (campaignId: string) =>
    inWorkspace({ workspaceId }, (db) =>
      db.campaign.updateMany({ where: { id: campaignId }, data: { startsAt: new Date() } }),
    );
  const stateOf = (campaignId: string) =>
    inWorkspace(
      { workspaceId },
      async (db) => (await db.campaign.findFirst({ where: { id: campaignId } }))?.state,
    );

  const [first, second] = [await schedule(), await schedule()];
  const stop = startCampaignClock({ everyMs: 20, only: [workspaceId] });
  expect(await stateOf(first)).toBe("scheduled");
  await fallDue(first);
  await vi.waitFor(async () => expect(await stateOf(first)).toBe("expanding"), { timeout: 10_000 });
  await stop();
  await fallDue(second);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await stateOf(second)).toBe("scheduled");
});
