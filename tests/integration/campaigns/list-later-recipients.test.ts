import { expect, test } from "vitest";
import { LATER_FATES } from "@/lib/campaigns/later-fate";
import { getCampaign, listLaterRecipients } from "@/lib/campaigns/queries";
import { inWorkspace } from "@/lib/platform/database/door";
import type { DeliveryState } from "@/prisma/generated/enums";
import { makeSendingCampaign } from "../../factories/campaign";
import { makeContacts } from "../../factories/contact";
import { makeWorkspace } from "../../factories/workspace";

/** What becomes of a reminder to each of some people, and in how many minutes it is due. */
const LATER: readonly (readonly [DeliveryState, number])[] = [
  ["pending", 1],
  ["pending", -1],
  ["claimed", -1],
  ["sent", 0],
  ["delivered", 0],
  ["bounced", 0],
  ["complained", 0],
  ["unknown", 0],
  ["failed", 0],
  ["cancelled", 0],
];

test("lists behind every figure of a reminder as many people as it says, everybody once and with that mail", async () => {
  const workspace = await makeWorkspace();
  const { workspaceId, lead, executive } = workspace;
  const contacts = await makeContacts(lead, LATER.length);
  const { campaignId } = await makeSendingCampaign(lead, new Date(), { reminderDays: [7, 7] });
  const now = new Date();
  await inWorkspace(workspace, async (db) => {
    await db.delivery.updateMany({ where: { campaignId }, data: { state: "sent", sentAt: now } });
    const mails = await db.delivery.findMany({ where: { campaignId } });
    await db.delivery.createMany({
      data: mails.flatMap(({ invitationId }, i) => {
        const [state, dueInMinutes] = LATER[i] ?? ["sent", 0];
        const dueAt = new Date(now.getTime() + dueInMinutes * 60_000);
        const mail = { workspaceId, campaignId, invitationId, dueAt };
        return [
          { ...mail, step: 1, state },
          { ...mail, step: 2, state: "cancelled" as const },
        ];
      }),
    });
  });
  const { progress } = await getCampaign(executive, { campaignId }, now);
  const [reminder, second] = progress?.later ?? [];
  expect(reminder).toMatchObject({ planned: 1, waiting: 2, sent: 4, unknown: 1, failed: 1, cancelled: 1 });
  expect(second).toMatchObject({ planned: 0, waiting: 0, sent: 0, cancelled: LATER.length });

  const listed: string[] = [];
  for (const fate of LATER_FATES) {
    const { total, people } = await listLaterRecipients(executive, { campaignId, step: 1, fate }, now);
    expect({ fate, total }).toEqual({ fate, total: reminder?.[fate] });
    for (const { mail } of people) expect(mail?.step).toBe(1);
    listed.push(...people.map(({ contact }) => contact.id));
  }
  expect(listed.sort()).toEqual(contacts.map(({ id }) => id).sort());

  const first = { campaignId, step: 2, fate: "cancelled" };
  const search = contacts[4]?.email;
  expect((await listLaterRecipients(executive, { ...first, search }, now)).total).toBe(1);
  expect((await listLaterRecipients(executive, { ...first, page: "2" }, now)).people).toEqual([]);
  const { lead: stranger } = await makeWorkspace();
  expect((await listLaterRecipients(stranger, first, now)).total).toBe(0);
});
