import { expect, test } from "vitest";
import { addAccount } from "@/lib/accounts/add-account";
import { addContact } from "@/lib/accounts/add-contact";
import { getOverview } from "@/lib/insight/queries";
import { inWorkspace } from "@/lib/platform/database/door";
import { claimLinks, sendForm } from "@/tests/factories/answer";
import { makeSendingCampaign } from "@/tests/factories/campaign";
import { daysAfter, followUpLink, MONDAY, repairCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

const DAY = 86_400_000;

/** Four accounts and seven contacts, asked on a Monday; four have answered an hour later: 2, 9, 10 and 8. */
async function makeFirm() {
  const workspace = await makeWorkspace();
  const { admin, manager, workspaceId } = workspace;
  const account = (name: string, revenue: number, currency: string, renewsInDays: number) =>
    addAccount(admin, {
      name,
      revenue,
      currency,
      renewalOn: daysAfter(renewsInDays),
      ownerId: manager.memberId,
    });
  const northwind = await account("Northwind", 100_000, "EUR", 60);
  const halden = await account("Halden", 300_000, "EUR", 400);
  const orsted = await account("Orsted", 50_000, "USD", 400);
  const quiet = await account("Quiet Giant", 200_000, "EUR", 40);
  const contact = (accountId: string, name: string, role?: "decision_maker") =>
    addContact(admin, { accountId, name, email: `${name.toLowerCase()}@${accountId}.example`, role });
  const ids = {
    dana: (await contact(northwind.id, "Dana", "decision_maker")).id,
    eli: (await contact(northwind.id, "Eli")).id,
    kim: (await contact(halden.id, "Kim", "decision_maker")).id,
    zoe: (await contact(halden.id, "Zoe")).id,
    bob: (await contact(halden.id, "Bob")).id,
    lou: (await contact(orsted.id, "Lou")).id,
    mia: (await contact(quiet.id, "Mia", "decision_maker")).id,
  };
  await makeSendingCampaign(admin, MONDAY);
  const links = await claimLinks(workspace, MONDAY);
  const setMail = (contactId: string, state: "sent" | "unknown" | "bounced") =>
    inWorkspace(admin, (db) =>
      db.delivery.updateMany({ where: { workspaceId, invitation: { contactId } }, data: { state } }),
    );
  for (const [name, id] of Object.entries(ids)) {
    await setMail(id, name === "zoe" ? "unknown" : name === "bob" ? "bounced" : "sent");
  }
  const answer = async (name: string, accountId: string, score: number) => {
    const link = links.get(`${name}@${accountId}.example`) ?? "";
    await sendForm(link, { score: String(score) }, undefined, new Date(MONDAY.getTime() + 3_600_000));
  };
  await answer("dana", northwind.id, 2);
  await answer("eli", northwind.id, 9);
  await answer("kim", halden.id, 10);
  await answer("lou", orsted.id, 8);
  const { id: caseId } = await inWorkspace(admin, (db) =>
    db.recoveryCase.findFirstOrThrow({ where: { workspaceId } }),
  );
  return { ...workspace, northwind, quiet, caseId, danaEmail: `dana@${northwind.id}.example` };
}

test("the figures of a small firm are those one counts by hand", async () => {
  const { executive, northwind, quiet, caseId } = await makeFirm();
  const overview = await getOverview(executive, {}, new Date(MONDAY.getTime() + 2 * 3_600_000));

  expect(overview.period).toEqual({ fromOn: "2025-04-01", toOn: "2026-03-02" });
  expect(overview.headline).toMatchObject({
    counts: { promoters: 2, passives: 1, detractors: 1 },
    n: 4,
    nps: 0.25,
    reading: "suppressed-if-confidential",
    sentence: "Nobody had answered a year earlier, so there is nothing to compare with.",
    isRepresentative: true,
  });
  expect(overview.coverage).toEqual({
    accounts: { heard: 3, known: 4, share: 0.75 },
    contacts: { heard: 4, known: 7, share: 4 / 7 },
    decisionMakers: { heard: 2, known: 3, share: 2 / 3 },
    revenue: { heard: 400_000, known: 600_000, share: 2 / 3 },
    accountsInOtherCurrencies: 1,
  });
  expect(overview.responseRate).toEqual({
    ...{ answered: 4, refused: 0, silent: 1, unknown: 1 },
    rate: 4 / 6,
    ofDelivered: 4 / 5,
  });
  expect(overview.trend.map(({ month }) => month)).toHaveLength(12);
  expect(overview.trend.at(-1)).toMatchObject({
    month: "2026-03",
    n: 4,
    nps: 0.25,
    recovered: 0,
  });
  expect(overview.trend.slice(0, -1).every(({ n, nps }) => n === 0 && nps === null)).toBe(true);
  expect(overview.cases).toEqual({ open: 1, overdue: 0, dueToday: 0 });
  expect(overview.recovery).toMatchObject({
    apologised: { inTime: 0, of: 0, share: null },
    planned: { of: 0, medianDays: null },
    outcomes: { closed: 0 },
  });
  expect(overview.revenueAtRisk).toMatchObject({
    revenue: 100_000,
    accountCount: 1,
    accounts: [{ id: northwind.id }],
  });
  expect(overview.callToday).toEqual([
    {
      accountId: northwind.id,
      accountName: "Northwind",
      caseId,
      reason: "Dana gave a 2, and the apology is due in 23 h. The contract renews on 1 May.",
    },
    {
      accountId: quiet.id,
      accountName: "Quiet Giant",
      caseId: null,
      reason: "The contract renews on 11 Apr, and nobody there was ever heard from.",
    },
  ]);
});

test("a promise that was broken shows, and a repair shows when the client says so", async () => {
  const firm = await makeFirm();
  const late = await getOverview(firm.executive, {}, daysAfter(2));
  expect(late.cases).toEqual({ open: 1, overdue: 1, dueToday: 0 });
  expect(late.recovery.apologised).toEqual({ inTime: 0, of: 1, share: 0 });
  expect(late.callToday[0]?.reason).toMatch(/^Dana gave a 2, and the apology is overdue by 23 h\./);

  await repairCase(firm.manager, firm.caseId, MONDAY);
  const link = await followUpLink(firm, firm.danaEmail, daysAfter(11));
  await sendForm(link, { score: "9", handling: "5", is_fixed: "yes" }, undefined, daysAfter(12));
  const repaired = await getOverview(firm.executive, {}, daysAfter(13));

  expect(repaired.cases).toEqual({ open: 0, overdue: 0, dueToday: 0 });
  expect(repaired.recovery).toMatchObject({
    apologised: { inTime: 1, of: 1, share: 1 },
    planned: { of: 1, medianDays: 3 - 1 / 24 },
    outcomes: { closed: 1, byKind: { recovered: 1, no_answer: 0 } },
  });
  expect(repaired.trend.at(-1)).toMatchObject({ month: "2026-03", recovered: 1 });
  expect(repaired.revenueAtRisk).toMatchObject({ revenue: 0, accountCount: 0, accounts: [] });
  // The follow-up is no answer to the NPS question: the headline stands.
  expect(repaired.headline).toMatchObject({ n: 4, nps: 0.25 });
});

test("a later period compares with the same time before, and looks only at its own months", async () => {
  const { executive } = await makeFirm();
  const { headline, trend, coverage } = await getOverview(
    executive,
    { months: 1 },
    new Date(MONDAY.getTime() + 40 * DAY),
  );
  expect(headline).toMatchObject({
    n: 0,
    nps: null,
    before: { n: 4, nps: 0.25 },
    sentence: "Nobody has answered in this time.",
  });
  expect(coverage.accounts).toEqual({ heard: 0, known: 4, share: 0 });
  expect(headline.isRepresentative).toBe(false);
  expect(trend.at(-2)).toMatchObject({ month: "2026-03", n: 4 });
});

test("an empty workspace has figures too, and says nothing it does not know", async () => {
  const { admin } = await makeWorkspace();
  const { headline, responseRate, coverage, revenueAtRisk, callToday } = await getOverview(admin, {
    months: "no number",
  });
  expect(headline).toMatchObject({
    n: 0,
    nps: null,
    interval: null,
    reading: "none",
    isRepresentative: null,
  });
  expect(responseRate).toMatchObject({ rate: null, ofDelivered: null });
  expect(coverage.accounts.share).toBeNull();
  expect(revenueAtRisk.revenue).toBe(0);
  expect(callToday).toEqual([]);
});

test("another workspace's answers are in none of the figures", async () => {
  await makeFirm();
  const { executive } = await makeWorkspace();
  expect(await getOverview(executive, {}, daysAfter(1))).toMatchObject({
    headline: { n: 0 },
    cases: { open: 0 },
    coverage: { contacts: { known: 0 } },
  });
});
