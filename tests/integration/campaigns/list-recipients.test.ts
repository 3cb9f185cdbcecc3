import { beforeEach, expect, test } from "vitest";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { excludeContact } from "@/lib/campaigns/exclude-contact";
import { expandCampaign } from "@/lib/campaigns/expand-campaign";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import {
  getCampaign,
  listAudience,
  listCampaigns,
  listLaunched,
  listRecipients,
} from "@/lib/campaigns/queries";
import { invitationsOf, STANDINGS } from "@/lib/campaigns/standing";
import { WAITS } from "@/lib/campaigns/wait";
import { inWorkspace } from "@/lib/platform/database/door";
import type { DeliveryState } from "@/prisma/generated/enums";
import { makeCampaign, makeSendingCampaign } from "../../factories/campaign";
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

test("gives one response rate for a campaign, on its page, in the list and beside the others of its time", async () => {
  const { campaignId, contacts } = await makeScatteredCampaign();
  await inWorkspace(workspace, (db) =>
    db.invitation.deleteMany({ where: { campaignId, contactId: contacts[10]?.id } }),
  );
  const { progress } = await getCampaign(workspace.executive, { campaignId });
  const [inList] = await listCampaigns(workspace.executive);
  const { campaigns } = await listLaunched(workspace.executive, { launchedSince: "2020-01-01" });
  const invitations = { answered: 1, refused: 0, unknown: 1, silent: 2 };
  expect(inList).toMatchObject({ excluded: 2, invitations });
  expect(campaigns[0]?.invitations).toEqual(invitations);
  expect(progress && invitationsOf(progress.standings)).toEqual(invitations);
});

test("says of all who wait why and until when, and lists as many behind each reason", async () => {
  const { workspaceId, lead } = workspace;
  const contacts = await makeContacts(lead, 8);
  const { campaignId } = await makeSendingCampaign(lead);
  const now = new Date();
  const later = new Date(now.getTime() + 86_400_000);
  const waits = [
    { dueAt: now },
    { dueAt: later, state: "handoff" },
    { dueAt: later },
    { dueAt: later, deferral: "cool_down" },
    { dueAt: later, deferral: "case_open" },
    { dueAt: later, deferral: "account_cap" },
    { dueAt: later, deferral: "sending_hours" },
    { dueAt: later, deferral: "server_busy" },
  ] as const;
  await inWorkspace(workspace, async (db) => {
    for (const [i, data] of waits.entries()) {
      await db.delivery.updateMany({
        where: { workspaceId, invitation: { contactId: contacts[i]?.id } },
        data,
      });
    }
  });
  const { progress } = await getCampaign(lead, { campaignId }, now);
  const counts = Object.fromEntries(progress?.waits.map(({ wait, count }) => [wait, count]) ?? []);
  expect(counts).toEqual(Object.fromEntries(WAITS.map((wait) => [wait, wait === "in_line" ? 2 : 1])));
  expect(progress).toMatchObject({ waiting: 8, dueNow: 2, nextDueAt: later });
  const listed: string[] = [];
  for (const wait of WAITS) {
    const { total, people } = await listRecipients(lead, { campaignId, standing: "waiting", wait }, now);
    expect({ wait, total }).toEqual({ wait, total: counts[wait] });
    listed.push(...people.map(({ contact }) => contact.id));
  }
  expect(listed.sort()).toEqual(contacts.map(({ id }) => id).sort());
});

test("says why nothing goes out while the firm's sender is paused", async () => {
  const { workspaceId, lead } = workspace;
  await makeContacts(lead, 1);
  const { campaignId } = await makeSendingCampaign(lead);
  expect((await getCampaign(lead, { campaignId })).senderPause).toBeNull();
  const pauseReason = "The mail server refused the password.";
  await inWorkspace(workspace, async (db) => {
    await db.sender.upsert({
      where: { workspaceId },
      create: { workspaceId, state: "paused", pauseReason },
      update: { state: "paused", pauseReason },
    });
  });
  expect((await getCampaign(lead, { campaignId })).senderPause).toEqual({ reason: pauseReason });
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
