import { expect, test } from "vitest";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { planAudience } from "@/lib/campaigns/plan-audience";
import { getCampaign } from "@/lib/campaigns/queries";
import { updateCampaign } from "@/lib/campaigns/update-campaign";
import { makeCampaign } from "../../factories/campaign";
import { makeContact, makeContacts } from "../../factories/contact";
import { OFFICE_HOURS, setRules } from "../../factories/rules";
import { makeWorkspace } from "../../factories/workspace";

const NOW = new Date("2026-03-04T09:30:00Z");

test("changes the whole plan of a draft, times being those of the workspace's zone", async () => {
  const { lead } = await makeWorkspace();
  const { campaignId, surveyId } = await makeCampaign(lead, {}, NOW);
  const plan = {
    ...{ name: "Spring", surveyId, startsAt: "2026-03-30T09:00", closesOn: "2026-04-30" },
    ...{ dripDays: 3, reminderDays: [7, 5], repeatWeeks: 12 },
  };
  await updateCampaign(lead, { campaignId, ...plan }, NOW);
  expect(await getCampaign(lead, { campaignId }, NOW)).toMatchObject({
    name: "Spring",
    state: "draft",
    startsAt: new Date("2026-03-30T07:00:00Z"),
    closesAt: new Date("2026-04-30T21:59:59.999Z"),
    dripDays: 3,
    reminderDays: [7, 5],
    repeatWeeks: 12,
  });
  await updateCampaign(lead, { campaignId, name: "Spring", surveyId }, NOW);
  expect(await getCampaign(lead, { campaignId }, NOW)).toMatchObject({
    ...{ startsAt: null, closesAt: null, dripDays: 1, reminderDays: [], repeatWeeks: null },
  });
});

test("refuses what cannot be carried out by the workspace's hours, and keeps what stood", async () => {
  const { lead, workspaceId } = await makeWorkspace();
  await setRules(workspaceId, OFFICE_HOURS);
  const { campaignId, surveyId } = await makeCampaign(lead, { closesOn: "2026-03-31" }, NOW);
  const before = await getCampaign(lead, { campaignId }, NOW);
  const saturday = { startsAt: "2026-03-07T09:00", closesOn: "2026-03-08" };
  await expect(
    updateCampaign(lead, { campaignId, name: "Spring", surveyId, ...saturday }, NOW),
  ).rejects.toThrow("No hour is left");
  expect(await getCampaign(lead, { campaignId }, NOW)).toEqual(before);
});

test("leaves what is launched as it is, and is not for everybody", async () => {
  const { lead, manager } = await makeWorkspace();
  const stranger = await makeWorkspace();
  await makeContact(lead);
  const { campaignId, surveyId } = await makeCampaign(lead, {}, NOW);
  const change = { campaignId, surveyId, name: "Other" };
  await expect(async () => updateCampaign(manager, change, NOW)).rejects.toThrow(/role/);
  await expect(updateCampaign(stranger.lead, change, NOW)).rejects.toThrow("does not exist");
  await launchCampaign(lead, { campaignId }, NOW);
  await expect(updateCampaign(lead, change, NOW)).rejects.toThrow("already been launched");
});

test("the plan names the accounts with more people than may be asked on one day", async () => {
  const { lead, workspaceId } = await makeWorkspace();
  const [first] = await makeContacts(lead, 5);
  await makeContacts(lead, 2);
  const { campaignId } = await makeCampaign(lead, {}, NOW);
  expect((await planAudience(lead, { campaignId }, NOW)).crowded).toBeNull();

  await setRules(workspaceId, { accountDailyCap: 2 });
  expect((await planAudience(lead, { campaignId }, NOW)).crowded).toEqual({
    cap: 2,
    accounts: [{ id: first?.accountId, name: expect.any(String), people: 5, days: 3 }],
    total: 1,
  });
  await setRules(workspaceId, { accountDailyCap: 1 });
  expect((await planAudience(lead, { campaignId }, NOW)).crowded).toMatchObject({
    accounts: [{ days: 5 }, { days: 2 }],
    total: 2,
  });
});
