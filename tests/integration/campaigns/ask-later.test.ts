import { beforeEach, describe, expect, test } from "vitest";
import { expandCampaign } from "@/lib/campaigns/expand-campaign";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { planAudience } from "@/lib/campaigns/plan-audience";
import { listAudience } from "@/lib/campaigns/queries";
import type { CreateCampaign } from "@/lib/campaigns/schema";
import { inWorkspace } from "@/lib/platform/database/door";
import { openCaseByHand } from "@/lib/recovery/open-case-by-hand";
import { makeCampaign } from "../../factories/campaign";
import { makeContact, makeContacts } from "../../factories/contact";
import { noteAsked, OFFICE_HOURS, setRules } from "../../factories/rules";
import { makeWorkspace } from "../../factories/workspace";

/** A Wednesday, half past ten in Berlin. */
const NOW = new Date("2026-03-04T09:30:00Z");

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
beforeEach(async () => {
  workspace = await makeWorkspace();
});

/** What the plan said of each contact, and what was written down of each. */
async function planAndLaunch(given: Partial<CreateCampaign>, now = NOW) {
  const { workspaceId, lead } = workspace;
  const { campaignId } = await makeCampaign(lead, given, now);
  const plan = await planAudience(lead, { campaignId }, now);
  await launchCampaign(lead, { campaignId }, now);
  await expandCampaign({ workspaceId, campaignId }, now);
  const invitations = await inWorkspace(workspace, (db) =>
    db.invitation.findMany({ where: { workspaceId, campaignId }, include: { deliveries: true } }),
  );
  const written = new Map(
    invitations.map(({ contactId, exclusionReason, freeAgainOn, deliveries: [mail] }) => [
      contactId,
      exclusionReason
        ? { reason: exclusionReason, freeAgainOn: freeAgainOn?.toISOString().slice(0, 10) ?? null }
        : { dueAt: mail?.dueAt.toISOString(), deferral: mail?.deferral },
    ]),
  );
  return { campaignId, plan, written };
}

describe("a contact who rests", () => {
  test("is asked on the day it is free, at the campaign's time of day, if that is before the last day to answer", async () => {
    const resting = await makeContact(workspace.lead);
    await noteAsked(workspace.workspaceId, resting.id, new Date("2025-12-30T23:30:00Z")); // the 31st in Berlin
    const { plan, written } = await planAndLaunch({ closesOn: "2026-04-30" });

    expect(written.get(resting.id)).toEqual({ dueAt: "2026-03-31T08:30:00.000Z", deferral: "cool_down" });
    expect(plan).toMatchObject({ asked: 1, askedFirst: 0, excluded: [] });
    const dueAt = new Date("2026-03-31T08:30:00Z");
    expect(plan.later).toEqual([{ deferral: "cool_down", count: 1, from: dueAt, until: dueAt }]);
  });

  test.each([
    ["the campaign ends before", "2026-03-30"],
    ["the campaign has no end to wait for", undefined],
  ])("is left out with the day from which it is free when %s", async (_, closesOn) => {
    await makeContact(workspace.lead);
    const resting = await makeContact(workspace.lead);
    await noteAsked(workspace.workspaceId, resting.id, new Date("2025-12-31T12:00:00Z"));
    const { plan, written } = await planAndLaunch({ closesOn });

    expect(written.get(resting.id)).toEqual({ reason: "cool_down", freeAgainOn: "2026-03-31" });
    const freeOn = new Date("2026-03-31");
    expect(plan.excluded).toEqual([{ reason: "cool_down", count: 1, freeFrom: freeOn, freeUntil: freeOn }]);
  });

  test("is asked with the others when the hours open only after its rest, end or no end", async () => {
    await setRules(workspace.workspaceId, OFFICE_HOURS);
    const resting = await makeContact(workspace.lead);
    await noteAsked(workspace.workspaceId, resting.id, new Date("2025-12-07T12:00:00Z")); // free on Saturday
    const fridayEvening = new Date("2026-03-06T17:00:00Z");
    for (const closesOn of [undefined, "2026-03-31"]) {
      const { written } = await planAndLaunch({ closesOn }, fridayEvening);
      expect(written.get(resting.id)).toEqual({
        dueAt: "2026-03-09T08:00:00.000Z",
        deferral: "sending_hours",
      });
    }
  });

  test("is simply asked when its turn comes after its rest anyway", async () => {
    const resting = await makeContact(workspace.lead);
    await noteAsked(workspace.workspaceId, resting.id, new Date("2025-12-04T12:00:00Z")); // free today
    const { written } = await planAndLaunch({});
    expect(written.get(resting.id)).toEqual({ dueAt: NOW.toISOString(), deferral: null });
  });
});

describe("a contact with an open case", () => {
  test("is looked at again the next day, or the day its rest ends, if there is a last day to answer", async () => {
    const [quiet, restingToo] = await makeContacts(workspace.lead, 2);
    for (const contact of [quiet, restingToo]) {
      await openCaseByHand(workspace.lead, {
        contactId: contact?.id ?? "",
        reachedBy: "phone",
        complaint: "Nobody called back",
      });
    }
    await noteAsked(workspace.workspaceId, restingToo?.id ?? "", new Date("2025-12-10T12:00:00Z"));
    const { written } = await planAndLaunch({ closesOn: "2026-03-31" });
    expect(written.get(quiet?.id ?? "")).toEqual({
      dueAt: "2026-03-05T09:30:00.000Z",
      deferral: "case_open",
    });
    expect(written.get(restingToo?.id ?? "")).toEqual({
      dueAt: "2026-03-10T09:30:00.000Z",
      deferral: "case_open",
    });
  });

  test("is left out when there is no end to wait for", async () => {
    const [quiet] = await makeContacts(workspace.lead, 2);
    await openCaseByHand(workspace.lead, {
      contactId: quiet?.id ?? "",
      reachedBy: "phone",
      complaint: "Nobody called back",
    });
    const { written } = await planAndLaunch({});
    expect(written.get(quiet?.id ?? "")).toEqual({ reason: "case_open", freeAgainOn: null });
  });
});

describe("sending hours", () => {
  test("put off whoever is outside them now, each until they open where the contact is", async () => {
    const { lead, workspaceId } = workspace;
    await setRules(workspaceId, OFFICE_HOURS);
    const here = await makeContact(lead);
    const overseas = await makeContact(lead, { timeZone: "America/New_York" });
    const far = await makeContact(lead, { timeZone: "Asia/Kathmandu" });
    const { plan, written } = await planAndLaunch({});

    expect(written.get(here.id)).toEqual({ dueAt: NOW.toISOString(), deferral: null });
    expect(written.get(overseas.id)).toEqual({
      dueAt: "2026-03-04T14:00:00.000Z",
      deferral: "sending_hours",
    });
    expect(written.get(far.id)).toEqual({ dueAt: NOW.toISOString(), deferral: null });
    expect(plan).toMatchObject({ asked: 3, askedFirst: 2, later: [{ deferral: "sending_hours", count: 1 }] });
  });

  test("leave out whom they do not open for before the last day to answer is over", async () => {
    const { lead, workspaceId } = workspace;
    await setRules(workspaceId, OFFICE_HOURS);
    await makeContact(lead);
    const overseas = await makeContact(lead, { timeZone: "America/Los_Angeles" });
    const friday = new Date("2026-03-06T15:30:00Z");
    // Berlin's Friday ends at three in the afternoon of Los Angeles, whose own has begun by then.
    const { written } = await planAndLaunch({ closesOn: "2026-03-06" }, friday);
    expect(written.get(overseas.id)).toEqual({
      dueAt: "2026-03-06T17:00:00.000Z",
      deferral: "sending_hours",
    });
    await setRules(workspaceId, { ...OFFICE_HOURS, sendingFromMinute: 16 * 60 });
    const second = await makeContact(lead, { timeZone: "America/Los_Angeles" });
    const later = await planAndLaunch({ closesOn: "2026-03-06" }, friday);
    expect(later.written.get(second.id)).toEqual({ reason: "sending_hours", freeAgainOn: null });
  });
});

test("spreads people over sending days, each on exactly one, always the same, about as many on each", async () => {
  const { lead, workspaceId } = workspace;
  await setRules(workspaceId, OFFICE_HOURS);
  await inWorkspace(workspace, async (db) => {
    const { id: accountId } = await db.account.create({ data: { workspaceId, name: "Crowd" } });
    await db.contact.createMany({
      data: Array.from({ length: 600 }, (_, n) => ({
        ...{ workspaceId, accountId, name: `Person ${n}`, email: `person-${n}@crowd.example` },
        timeZone: n % 3 === 0 ? "America/New_York" : null,
      })),
    });
  });
  const first = await planAndLaunch({ dripDays: 4 });
  const dayOf = (contact: object | undefined) => String(Object.values(contact ?? {})[0]).slice(0, 10);
  const days = [...first.written.values()].map(dayOf);
  const perDay = Object.fromEntries(
    [...new Set(days)].sort().map((day) => [day, days.filter((one) => one === day).length]),
  );

  expect(Object.keys(perDay)).toEqual(["2026-03-04", "2026-03-05", "2026-03-06", "2026-03-09"]);
  for (const count of Object.values(perDay)) expect(count).toBeGreaterThan(100);
  expect(Object.values(perDay).reduce((sum, count) => sum + count)).toBe(600);

  const opensAt = new Set([...first.written.values()].map((contact) => String(Object.values(contact)[0])));
  expect([...opensAt].filter((at) => at.startsWith("2026-03-09")).sort()).toEqual([
    "2026-03-09T08:00:00.000Z",
    "2026-03-09T13:00:00.000Z",
  ]);
  const second = await planAndLaunch({ dripDays: 4 });
  expect([...second.written].map(([id, contact]) => [id, dayOf(contact)]).sort()).toEqual(
    [...first.written].map(([id, contact]) => [id, dayOf(contact)]).sort(),
  );
  expect((await listAudience(lead, { campaignId: second.campaignId })).total).toBe(0);
});

test("a plan with a start ahead judges everybody as of then", async () => {
  const { lead, workspaceId } = workspace;
  const resting = await makeContact(lead);
  await noteAsked(workspaceId, resting.id, new Date("2026-01-31T12:00:00Z")); // free on 1 May
  const { campaignId } = await makeCampaign(lead, { startsAt: "2026-05-01T09:00" }, NOW);
  expect(await planAudience(lead, { campaignId }, NOW)).toMatchObject({ asked: 1, askedFirst: 1 });
  const soon = await makeCampaign(lead, { startsAt: "2026-04-30T09:00" }, NOW);
  expect(await planAudience(lead, { campaignId: soon.campaignId }, NOW)).toMatchObject({ asked: 0 });
});

test("lists those asked later by the rule that puts them off", async () => {
  const { lead, workspaceId } = workspace;
  const [first, resting, quiet] = await makeContacts(lead, 3);
  await noteAsked(workspaceId, resting?.id ?? "", new Date("2025-12-10T12:00:00Z"));
  await openCaseByHand(lead, {
    contactId: quiet?.id ?? "",
    reachedBy: "phone",
    complaint: "Nobody called back",
  });
  const { campaignId } = await makeCampaign(lead, { closesOn: "2026-03-31" }, NOW);
  const list = async (wanted: object) =>
    (await listAudience(lead, { campaignId, ...wanted }, NOW)).people.map(({ contactId }) => contactId);

  expect(await list({ show: "asked" })).toEqual([first?.id]);
  expect((await list({ show: "later" })).sort()).toEqual([resting?.id, quiet?.id].sort());
  expect(await list({ show: "later", wait: "cool_down" })).toEqual([resting?.id]);
  expect(await list({ show: "later", wait: "case_open" })).toEqual([quiet?.id]);
  expect(await list({ show: "later", wait: "nonsense" })).toHaveLength(2);
});
