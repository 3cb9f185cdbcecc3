import { beforeEach, expect, test } from "vitest";
import { suppressAddresses } from "@/lib/accounts/suppress-addresses";
import { cancelCampaign } from "@/lib/campaigns/cancel-campaign";
import { excludeContact } from "@/lib/campaigns/exclude-contact";
import { expandCampaign } from "@/lib/campaigns/expand-campaign";
import { includeContact } from "@/lib/campaigns/include-contact";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { pauseCampaign } from "@/lib/campaigns/pause-campaign";
import { planAudience } from "@/lib/campaigns/plan-audience";
import { getCampaign, listAudience } from "@/lib/campaigns/queries";
import { inWorkspace } from "@/lib/platform/database/door";
import { openCaseByHand } from "@/lib/recovery/open-case-by-hand";
import type { ContactState } from "@/prisma/generated/enums";
import { makeCampaign, makeSendingCampaign } from "../../factories/campaign";
import { makeContact, makeContacts } from "../../factories/contact";
import { makeWorkspace } from "../../factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
beforeEach(async () => {
  workspace = await makeWorkspace();
});

const setState = (id: string, state: ContactState) =>
  inWorkspace(workspace, (db) =>
    db.contact.update({
      where: { workspaceId_id: { workspaceId: workspace.workspaceId, id } },
      data: { state },
    }),
  );

const rowsOf = (campaignId: string) =>
  inWorkspace(workspace, async (db) => ({
    invitations: await db.invitation.findMany({
      where: { workspaceId: workspace.workspaceId, campaignId },
      orderBy: { id: "asc" },
    }),
    deliveries: await db.delivery.findMany({
      where: { workspaceId: workspace.workspaceId, campaignId },
      orderBy: { id: "asc" },
    }),
    campaign: await db.campaign.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId: workspace.workspaceId, id: campaignId } },
    }),
  }));

/** One contact for each reason, and one who is asked. */
async function makeMixedAudience(campaignId: string) {
  const { workspaceId, lead } = workspace;
  const asked = await makeContact(lead);
  const left = await makeContact(lead);
  const bounced = await makeContact(lead);
  const unsubscribed = await makeContact(lead);
  const suppressed = await makeContact(lead, { email: "Anne@Client.example" });
  const byHand = await makeContact(lead);
  const twin = await makeContact(lead, { email: asked.email });
  const quiet = await makeContact(lead);
  const resting = await makeContact(lead);

  await setState(left.id, "left");
  await setState(bounced.id, "bounced");
  await setState(unsubscribed.id, "unsubscribed");
  await excludeContact(lead, { campaignId, contactId: byHand.id, note: "Contract talks this week" });
  await openCaseByHand(lead, { contactId: quiet.id, reachedBy: "phone", complaint: "Nobody called back" });
  await inWorkspace(workspace, async (db) => {
    await suppressAddresses(db, workspaceId, [suppressed.email], "by_hand", new Date());
    await db.contactRule.create({
      data: {
        workspaceId,
        contactId: resting.id,
        lastAskedAt: new Date("2026-03-01T23:30:00Z"), // 2 March in Berlin
        lastInvitationId: resting.id,
      },
    });
  });
  return { asked, left, bounced, unsubscribed, suppressed, byHand, twin, quiet, resting };
}

const NOW = new Date("2026-05-30T12:00:00Z");

test("writes down everybody once, asked or excluded with the reason, as the plan said", async () => {
  const { lead, workspaceId } = workspace;
  const { campaignId } = await makeCampaign(lead);
  const people = await makeMixedAudience(campaignId);

  const plan = await planAudience(lead, { campaignId }, NOW);
  const planned = await listAudience(lead, { campaignId }, NOW);
  await launchCampaign(lead, { campaignId }, NOW);
  await expandCampaign({ workspaceId, campaignId }, NOW);
  const written = await listAudience(lead, { campaignId }, NOW);

  expect(plan.total).toBe(9);
  expect(plan.asked).toBe(1);
  expect(Object.fromEntries(written.people.map((person) => [person.contactId, person.reason]))).toEqual({
    [people.left.id]: "left",
    [people.bounced.id]: "bounced",
    [people.unsubscribed.id]: "unsubscribed",
    [people.suppressed.id]: "suppressed",
    [people.byHand.id]: "by_hand",
    [people.twin.id]: "same_address",
    [people.quiet.id]: "case_open",
    [people.resting.id]: "cool_down",
  });
  expect(written).toEqual(planned);
  expect(written.people.find((person) => person.reason === "by_hand")).toMatchObject({
    note: "Contract talks this week",
    memberName: "Lena",
  });
  const { progress } = await getCampaign(lead, { campaignId });
  expect(progress).toMatchObject({
    audience: 9,
    asked: 1,
    excluded: 8,
    waiting: 1,
    isClosed: true,
    isDone: false,
  });
});

test("tells the day from which a resting contact is free, and asks again on that day", async () => {
  const { lead } = workspace;
  const { campaignId } = await makeCampaign(lead);
  const { resting } = await makeMixedAudience(campaignId);
  const lookUp = async (now: Date) => {
    const { people } = await listAudience(lead, { campaignId, show: "cool_down" }, now);
    return people
      .find(({ contactId }) => contactId === resting.id)
      ?.freeAgainOn?.toISOString()
      .slice(0, 10);
  };

  expect(await lookUp(NOW)).toBe("2026-05-31");
  expect(await lookUp(new Date("2026-05-30T21:59:59Z"))).toBe("2026-05-31");
  expect(await lookUp(new Date("2026-05-30T22:00:00Z"))).toBeUndefined();
});

test("changes nothing when it runs again, even at the same time", async () => {
  const { lead, workspaceId } = workspace;
  const { campaignId } = await makeCampaign(lead);
  await makeMixedAudience(campaignId);
  await launchCampaign(lead, { campaignId }, NOW);

  await Promise.all([1, 2, 3].map(() => expandCampaign({ workspaceId, campaignId }, NOW, 2)));
  const once = await rowsOf(campaignId);
  await expandCampaign({ workspaceId, campaignId }, NOW, 2);

  expect(await rowsOf(campaignId)).toEqual(once);
  expect(once.invitations).toHaveLength(9);
  expect(once.deliveries).toHaveLength(1);
  expect(once.campaign).toMatchObject({ state: "sending", audienceCount: 9 });
});

test("does not set a campaign going again that was paused since", async () => {
  const { lead, workspaceId } = workspace;
  await makeContact(lead);
  const { campaignId } = await makeSendingCampaign(lead);
  await pauseCampaign(lead, { campaignId });
  await expandCampaign({ workspaceId, campaignId });
  expect((await rowsOf(campaignId)).campaign.state).toBe("paused");
});

test("a campaign cancelled while it is being prepared stops there, and its figures add up", async () => {
  const { lead, workspaceId } = workspace;
  await makeContacts(lead, 3);
  const { campaignId } = await makeCampaign(lead);
  await launchCampaign(lead, { campaignId });
  await cancelCampaign(lead, { campaignId });
  await expandCampaign({ workspaceId, campaignId });
  const { state, progress } = await getCampaign(lead, { campaignId });
  expect(state).toBe("cancelled");
  expect(progress).toMatchObject({ audience: 0, asked: 0, isClosed: true });
});

test.each([1, 3, 4, 100])("reaches everybody in chunks of %i", async (chunkSize) => {
  const { lead, workspaceId } = workspace;
  const { campaignId } = await makeCampaign(lead);
  const contacts = await makeContacts(lead, 4);
  await launchCampaign(lead, { campaignId });
  await expandCampaign({ workspaceId, campaignId }, new Date(), chunkSize);

  const { invitations, deliveries, campaign } = await rowsOf(campaignId);
  expect(invitations.map(({ contactId }) => contactId).sort()).toEqual(contacts.map(({ id }) => id).sort());
  expect(deliveries).toHaveLength(4);
  expect(campaign).toMatchObject({ state: "sending", audienceCount: 4 });
});

test("takes in again whom nobody wants to leave out any more, and nobody once it is launched", async () => {
  const { lead } = workspace;
  const { campaignId } = await makeCampaign(lead);
  const { id: contactId } = await makeContact(lead);
  await excludeContact(lead, { campaignId, contactId, note: "On leave" });
  await expect(launchCampaign(lead, { campaignId })).rejects.toThrow("Nobody would be asked");

  await includeContact(lead, { campaignId, contactId });
  expect(await launchCampaign(lead, { campaignId })).toEqual({ asked: 1 });
  await expect(excludeContact(lead, { campaignId, contactId, note: "Late" })).rejects.toThrow(
    "already been launched",
  );
  await expect(launchCampaign(lead, { campaignId })).rejects.toThrow("already been launched");
});

test("the launch and its job are one: both are there or neither", async () => {
  const { lead, workspaceId } = workspace;
  const { campaignId } = await makeCampaign(lead);
  await makeContact(lead);
  const jobs = () =>
    inWorkspace(
      workspace,
      (db) =>
        db.$queryRaw<{ count: number }[]>`
        select count(*)::int as count from pgboss.job
        where name = 'campaign.expand' and data = ${JSON.stringify({ workspaceId, campaignId })}::jsonb`,
    );

  expect((await jobs())[0]?.count).toBe(0);
  await launchCampaign(lead, { campaignId });
  expect((await jobs())[0]?.count).toBe(1);
});

test("leaves other workspaces' contacts and campaigns alone", async () => {
  const { lead } = workspace;
  const other = await makeWorkspace();
  await makeContact(other.lead);
  const { campaignId } = await makeCampaign(lead);
  await makeContact(lead);

  expect((await planAudience(lead, { campaignId })).total).toBe(1);
  await expect(planAudience(other.lead, { campaignId })).rejects.toThrow("does not exist");
  await expect(launchCampaign(other.lead, { campaignId })).rejects.toThrow("does not exist");
  await expandCampaign({ workspaceId: other.workspaceId, campaignId });
  expect((await rowsOf(campaignId)).invitations).toHaveLength(0);
});
