import { beforeEach, describe, expect, test } from "vitest";
import { cancelRest } from "@/lib/campaigns/cancel-rest";
import { closeCampaigns } from "@/lib/campaigns/close-campaigns";
import { pauseCampaign } from "@/lib/campaigns/pause-campaign";
import { getCampaign, listAudience } from "@/lib/campaigns/queries";
import { tendCampaigns } from "@/lib/campaigns/tend-campaigns";
import { inWorkspace } from "@/lib/platform/database/door";
import { openCaseByHand } from "@/lib/recovery/open-case-by-hand";
import type { Prisma } from "@/prisma/generated/client";
import { makeSendingCampaign } from "../../factories/campaign";
import { makeContact, makeContacts } from "../../factories/contact";
import { noteAsked, setRules } from "../../factories/rules";
import { makeWorkspace } from "../../factories/workspace";

const NOW = new Date("2026-03-04T09:30:00Z");

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let only: string[];
beforeEach(async () => {
  workspace = await makeWorkspace();
  only = [workspace.workspaceId];
});

const setMails = (where: Prisma.DeliveryWhereInput, data: Prisma.DeliveryUpdateManyMutationInput) =>
  inWorkspace(workspace, (db) =>
    db.delivery.updateMany({ where: { workspaceId: workspace.workspaceId, ...where }, data }),
  );

describe("when the last day to answer is over", () => {
  const CLOSED = new Date("2026-03-31T22:00:00Z");

  test("whoever was never asked is excluded, by the rule that held them, and everybody adds up", async () => {
    const { lead, workspaceId } = workspace;
    const people = await makeContacts(lead, 9);
    const [sent, forgotten, resting, quiet, capped, tried, overdue, helped, rested] = people.map(
      ({ id }) => id,
    );
    await noteAsked(workspaceId, resting ?? "", new Date("2025-12-10T12:00:00Z"));
    const { campaignId } = await makeSendingCampaign(lead, NOW, { closesOn: "2026-03-31" });
    await openCaseByHand(lead, {
      contactId: quiet ?? "",
      reachedBy: "phone",
      complaint: "Nobody called back",
    });
    // Their rests grew meanwhile: what was to be their turn is put off beyond the end.
    await setRules(workspaceId, { contactRuleDays: 365 });
    const put = (contactId: string | undefined, data: Prisma.DeliveryUpdateManyMutationInput) =>
      setMails({ campaignId, invitation: { contactId } }, data);
    const beyond = new Date("2026-04-01T08:00:00Z");
    await put(sent, { state: "sent", sentAt: NOW });
    await put(resting, { dueAt: beyond, deferral: "cool_down" });
    await put(quiet, { dueAt: beyond, deferral: "case_open" });
    await put(capped, { dueAt: beyond, deferral: "account_cap", state: "claimed" });
    await put(tried, { dueAt: beyond, deferral: "server_busy", attempts: 3 });
    await put(helped, { dueAt: beyond, deferral: "case_open" });
    await put(rested, { dueAt: NOW, deferral: "cool_down" });
    await put(overdue, { dueAt: NOW, deferral: "sending_hours" });
    await noteAsked(workspaceId, tried ?? "", NOW);
    const invitation = await inWorkspace(workspace, (db) =>
      db.invitation.findFirstOrThrow({ where: { campaignId, contactId: tried } }),
    );
    await inWorkspace(workspace, (db) =>
      db.contactRule.updateMany({ where: { contactId: tried }, data: { lastInvitationId: invitation.id } }),
    );

    await tendCampaigns({ now: new Date("2026-03-31T21:59:59Z"), only });
    expect((await listAudience(lead, { campaignId })).total).toBe(0);
    await Promise.all([1, 2].map(() => tendCampaigns({ now: CLOSED, only })));
    await tendCampaigns({ now: CLOSED, only });

    const written = (await listAudience(lead, { campaignId })).people;
    expect(new Map(written.map(({ contactId, reason }) => [contactId, reason]))).toEqual(
      new Map([
        [forgotten, "campaign_closed"],
        [resting, "cool_down"],
        [quiet, "case_open"],
        [capped, "account_cap"],
        [tried, "campaign_closed"],
        [overdue, "campaign_closed"],
        [helped, "campaign_closed"],
        [rested, "campaign_closed"],
      ]),
    );
    const free = written.find(({ contactId }) => contactId === resting)?.freeAgainOn;
    expect(free).toEqual(new Date("2026-12-10"));
    const { state, progress } = await getCampaign(lead, { campaignId }, CLOSED);
    expect(state).toBe("done");
    expect(progress).toMatchObject({ asked: 1, excluded: 8, sent: 1, isDone: true });
    const rules = await inWorkspace(workspace, (db) => db.contactRule.findMany({ where: { workspaceId } }));
    expect(rules.map(({ contactId }) => contactId)).toEqual([resting]);
  });

  test("a paused campaign is done too, and reminders are not sent any more", async () => {
    const { lead, workspaceId } = workspace;
    await makeContact(lead);
    const { campaignId } = await makeSendingCampaign(lead, NOW, { closesOn: "2026-03-31" });
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
          dueAt: new Date("2026-05-01"),
        },
      }),
    );
    await pauseCampaign(lead, { campaignId });
    await tendCampaigns({ now: CLOSED, only });
    const { state, progress } = await getCampaign(lead, { campaignId }, CLOSED);
    expect(state).toBe("done");
    expect(progress).toMatchObject({ asked: 1, sent: 1, later: [{ step: 1, cancelled: 1, waiting: 0 }] });
  });

  test("a mail in the server's hands is waited for", async () => {
    await makeContact(workspace.lead);
    const { campaignId } = await makeSendingCampaign(workspace.lead, NOW, { closesOn: "2026-03-31" });
    await setMails({ campaignId }, { state: "handoff" });
    await tendCampaigns({ now: CLOSED, only });
    expect((await getCampaign(workspace.lead, { campaignId })).state).toBe("sending");
    await setMails({ campaignId }, { state: "pending", dueAt: CLOSED, deferral: "server_busy", attempts: 1 });
    await closeCampaigns(workspace.workspaceId, CLOSED);
    expect((await listAudience(workspace.lead, { campaignId })).people[0]?.reason).toBe("campaign_closed");
  });
});

test("the mails of a large cancelled campaign that are left are marked in the background, however often", async () => {
  const { lead, workspaceId } = workspace;
  await makeContacts(lead, 5);
  const { campaignId } = await makeSendingCampaign(lead, NOW);
  await inWorkspace(workspace, (db) =>
    db.campaign.updateMany({ where: { id: campaignId }, data: { state: "cancelled" } }),
  );
  await Promise.all([1, 2].map(() => cancelRest({ workspaceId, campaignId }, NOW, 2)));
  const { progress } = await getCampaign(lead, { campaignId }, NOW);
  expect(progress).toMatchObject({ cancelled: 5, waiting: 0, isClosed: true });

  const other = await makeSendingCampaign(lead, NOW);
  await cancelRest({ workspaceId, campaignId: other.campaignId }, NOW, 2);
  expect((await getCampaign(lead, { campaignId: other.campaignId }, NOW)).progress).toMatchObject({
    waiting: 5,
  });
});
