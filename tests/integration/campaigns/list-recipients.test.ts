import { beforeEach, expect, test } from "vitest";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { excludeContact } from "@/lib/campaigns/exclude-contact";
import { expandCampaign } from "@/lib/campaigns/expand-campaign";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { getCampaign, listAudience, listRecipients } from "@/lib/campaigns/queries";
import { STANDINGS } from "@/lib/campaigns/standing";
import { inWorkspace } from "@/lib/platform/database/door";
import type { DeliveryState } from "@/prisma/generated/enums";
import { makeCampaign } from "../../factories/campaign";
import { makeContacts } from "../../factories/contact";
import { makeSurvey } from "../../factories/survey";
import { makeWorkspace } from "../../factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
beforeEach(async () => {
  workspace = await makeWorkspace();
});

/** A launched campaign whose contacts stand in every place there is, two of them excluded by hand. */
async function makeScatteredCampaign() {
  const { workspaceId, lead } = workspace;
  const contacts = await makeContacts(lead, 11);
  const { campaignId } = await makeCampaign(lead);
  for (const { id: contactId } of contacts.slice(0, 2)) {
    await excludeContact(lead, { campaignId, contactId, note: "Contract talks" });
  }
  await launchCampaign(lead, { campaignId });
  await expandCampaign({ workspaceId, campaignId });

  const mails: DeliveryState[] = [
    "pending",
    "sent",
    "delivered",
    "unknown",
    "failed",
    "bounced",
    "cancelled",
  ];
  await inWorkspace(workspace, async (db) => {
    for (const [i, state] of mails.entries()) {
      await db.delivery.updateMany({
        where: { workspaceId, invitation: { campaignId, contactId: contacts[i + 2]?.id } },
        data: { state },
      });
    }
    await db.invitation.updateMany({
      where: { workspaceId, campaignId, contactId: contacts[9]?.id },
      data: { state: "answered", answeredAt: new Date() },
    });
    await db.delivery.deleteMany({
      where: { workspaceId, invitation: { campaignId, contactId: contacts[10]?.id } },
    });
  });
  return { campaignId, contacts };
}

test("lists behind every figure as many people as it says, and everybody exactly once", async () => {
  const { campaignId, contacts } = await makeScatteredCampaign();
  const { progress, exclusions } = await getCampaign(workspace.executive, { campaignId });
  expect(exclusions).toEqual([{ reason: "by_hand", count: 2 }]);

  const listed: string[] = [];
  for (const standing of STANDINGS) {
    const { total, people } = await listRecipients(workspace.executive, { campaignId, standing });
    expect({ standing, total }).toEqual({ standing, total: progress?.standings[standing] });
    listed.push(...people.map(({ contact }) => contact.id));
  }
  expect(listed.sort()).toEqual(contacts.map(({ id }) => id).sort());
  expect(progress).toMatchObject({ standings: { sent: 2, answered: 1, lost: 1 }, isClosed: false });
});

test("finds people by name, address or account, and takes the signs of a search for what they are", async () => {
  const { campaignId, contacts } = await makeScatteredCampaign();
  const find = async (search: string) =>
    (await listRecipients(workspace.lead, { campaignId, standing: "answered", search })).total;
  expect(await find(contacts[9]?.email.toUpperCase() ?? "")).toBe(1);
  expect(await find(contacts[3]?.email ?? "")).toBe(0);
  for (const nobody of ["%", "_ana", "\\", "\0"])
    expect(await find(`dana${nobody}`)).toBe(nobody === "\0" ? 1 : 0);
});

test("shows a list whatever a URL asks for", async () => {
  const { campaignId } = await makeScatteredCampaign();
  const list = await listAudience(workspace.lead, {
    campaignId,
    show: "nonsense",
    page: "-1",
    search: ["a"],
  });
  expect(list).toMatchObject({ show: "excluded", page: 1, total: 2 });
});

test("shows nobody the people of another workspace", async () => {
  const { campaignId } = await makeScatteredCampaign();
  const { lead: stranger } = await makeWorkspace();
  expect((await listRecipients(stranger, { campaignId, standing: "answered" })).total).toBe(0);
  await expect(getCampaign(stranger, { campaignId })).rejects.toThrow("does not exist");
  await expect(getCampaign(stranger, { campaignId: "nonsense" })).rejects.toThrow("does not exist");
});

test("takes answers until the end of the last day, where the workspace is", async () => {
  const { surveyId } = await makeSurvey(workspace.lead);
  const now = new Date("2026-03-28T22:30:00Z");
  const create = (closesOn: string) =>
    createCampaign(workspace.lead, { name: `Until ${closesOn}`, surveyId, closesOn }, now);
  const closesAt = async ({ id }: { id: string }) =>
    (await getCampaign(workspace.lead, { campaignId: id })).closesAt;

  expect(await closesAt(await create("2026-03-28"))).toEqual(new Date("2026-03-28T22:59:59.999Z"));
  expect(await closesAt(await create("2026-03-29"))).toEqual(new Date("2026-03-29T21:59:59.999Z"));
  expect(await closesAt(await create(""))).toBeNull();
  await expect(create("2026-03-27")).rejects.toThrow("has to lie ahead");
});
