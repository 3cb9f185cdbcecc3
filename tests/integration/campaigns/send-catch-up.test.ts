import { beforeEach, expect, test } from "vitest";
import { getCampaign, listLaunched, listRecipients } from "@/lib/campaigns/queries";
import { sendCatchUp } from "@/lib/campaigns/send-catch-up";
import { tendCampaigns } from "@/lib/campaigns/tend-campaigns";
import { inWorkspace } from "@/lib/platform/database/door";
import type { DeliveryState } from "@/prisma/generated/enums";
import { makeSendingCampaign } from "../../factories/campaign";
import { makeContacts } from "../../factories/contact";
import { makeWorkspace } from "../../factories/workspace";

const NOW = new Date("2026-03-04T09:30:00Z");

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
beforeEach(async () => {
  workspace = await makeWorkspace();
});

/** A campaign of people whose first mails and later ones became what is given, first to last. */
async function makeFates(
  fates: readonly (readonly [DeliveryState, ...DeliveryState[]])[],
  closesOn?: string,
) {
  const { workspaceId, lead } = workspace;
  const contacts = await makeContacts(lead, fates.length);
  const { campaignId } = await makeSendingCampaign(lead, NOW, { closesOn });
  await inWorkspace(workspace, async (db) => {
    for (const [index, [first, ...later]] of fates.entries()) {
      const mail = await db.delivery.findFirstOrThrow({
        where: { campaignId, invitation: { contactId: contacts[index]?.id } },
      });
      const mails = { workspaceId, campaignId, invitationId: mail.invitationId, dueAt: NOW };
      await db.delivery.updateMany({ where: { id: mail.id }, data: { state: first } });
      await db.delivery.createMany({ data: later.map((state, n) => ({ ...mails, step: n + 1, state })) });
    }
  });
  return { campaignId, contacts };
}

const catchUps = (campaignId: string) =>
  inWorkspace(workspace, (db) =>
    db.delivery.findMany({ where: { campaignId, step: 100 }, include: { invitation: true } }),
  );

test("writes once more to those who are silent and of whose one mail nobody knows, and to nobody else, and only once", async () => {
  const { lead } = workspace;
  const { campaignId, contacts } = await makeFates([
    ["unknown"],
    ["unknown", "cancelled"],
    ["unknown", "failed"],
    ["unknown", "unknown"],
    ["unknown", "unknown", "unknown"],
    ["unknown", "sent"],
    ["unknown", "pending"],
    ["sent"],
    ["bounced"],
    ["unknown"],
    ["unknown"],
  ]);
  await inWorkspace(workspace, async (db) => {
    await db.invitation.updateMany({
      where: { campaignId, contactId: contacts[9]?.id },
      data: { state: "answered" },
    });
    await db.contact.updateMany({ where: { id: contacts[10]?.id ?? "" }, data: { state: "unsubscribed" } });
  });
  expect((await getCampaign(lead, { campaignId }, NOW)).catchUpCount).toBe(3);
  const counts = await Promise.all([1, 2, 3].map(() => sendCatchUp(lead, { campaignId }, NOW)));
  expect(counts.sort()).toEqual([0, 0, 3]);
  const once = await catchUps(campaignId);
  expect(once.map(({ invitation }) => invitation.contactId).sort()).toEqual(
    contacts
      .slice(0, 3)
      .map(({ id }) => id)
      .sort(),
  );
  expect(await sendCatchUp(lead, { campaignId }, NOW)).toBe(0);
  expect(await catchUps(campaignId)).toEqual(once);
  expect((await getCampaign(lead, { campaignId }, NOW)).catchUpCount).toBe(0);
});

test("a done campaign is sent again until they are settled, and then knows of whom it did not", async () => {
  const { lead, workspaceId } = workspace;
  const { campaignId } = await makeFates([["sent"], ["unknown"], ["unknown"]]);
  await tendCampaigns({ now: NOW, only: [workspaceId] });
  expect(await getCampaign(lead, { campaignId }, NOW)).toMatchObject({
    state: "done",
    progress: { unknown: 2 },
  });

  await sendCatchUp(lead, { campaignId }, NOW);
  await tendCampaigns({ now: NOW, only: [workspaceId] });
  expect(await getCampaign(lead, { campaignId }, NOW)).toMatchObject({
    state: "sending",
    finishedAt: null,
    progress: { unknown: 2, dueNow: 2, later: [{ step: 100, waiting: 2, planned: 0 }] },
  });
  await inWorkspace(workspace, async (db) => {
    const [one, other] = await db.delivery.findMany({ where: { campaignId, step: 100 } });
    await db.delivery.updateMany({ where: { id: one?.id }, data: { state: "sent", sentAt: NOW } });
    await db.delivery.updateMany({ where: { id: other?.id }, data: { state: "bounced" } });
  });
  await tendCampaigns({ now: NOW, only: [workspaceId] });
  const { state, progress } = await getCampaign(lead, { campaignId }, NOW);
  expect(state).toBe("done");
  expect(progress).toMatchObject({ sent: 2, unknown: 0, bounced: 1, isClosed: true });
  const { campaigns } = await listLaunched(lead, { launchedSince: "2026-01-01" });
  expect(campaigns[0]?.invitations).toEqual({ answered: 0, refused: 0, unknown: 0, silent: 2 });
  const { people } = await listRecipients(lead, { campaignId, standing: "sent" }, NOW);
  expect(people.map(({ mail }) => mail?.step).sort()).toEqual([0, 100]);
  for (const standing of ["sent", "unknown", "bounced", "complained"] as const) {
    const { total } = await listRecipients(lead, { campaignId, standing }, NOW);
    expect({ standing, total }).toEqual({ standing, total: progress?.standings[standing] });
  }
});

test("asks nobody again once the last day to answer is over, nor in a workspace of others", async () => {
  const { campaignId } = await makeFates([["unknown"]], "2026-03-31");
  const late = new Date("2026-04-01T00:00:00Z");
  await expect(sendCatchUp(workspace.lead, { campaignId }, late)).rejects.toThrow("is over");
  await expect(async () => sendCatchUp(workspace.executive, { campaignId }, NOW)).rejects.toThrow();
  const stranger = await makeWorkspace();
  await expect(sendCatchUp(stranger.lead, { campaignId }, NOW)).rejects.toThrow("does not exist");
  expect(await catchUps(campaignId)).toEqual([]);
});
