import { describe, expect, test } from "vitest";
import { changeBudget } from "@/lib/gestures/change-budget";
import { decideGesture } from "@/lib/gestures/decide-gesture";
import { offerGesture } from "@/lib/gestures/offer-gesture";
import {
  countApprovals,
  getAccountBudget,
  getCaseGestures,
  getGestureRules,
  listApprovals,
} from "@/lib/gestures/queries";
import { remindLateGestures } from "@/lib/gestures/remind-late-gestures";
import { updateGestureRules } from "@/lib/gestures/update-gesture-rules";
import { withdrawGesture } from "@/lib/gestures/withdraw-gesture";
import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, ForbiddenError, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { closeCase } from "@/lib/recovery/close-case";
import { getCase } from "@/lib/recovery/get-case";
import { recordPlan } from "@/lib/recovery/record-plan";
import { daysAfter, forms, MONDAY, makeCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

type Workspace = Awaited<ReturnType<typeof makeWorkspace>>;

const RULES = {
  accountManagerLimit: 250,
  leadLimit: 1_000,
  directorLimit: 5_000,
  adminLimit: 5_000,
  budget: null,
  decisionHours: 8,
};
const why = "They lost a day by it.";
const gift = (caseId: string, cost: number) => ({ caseId, kind: "A day of work", cost, why });
const space = "\u00a0";

const newsOf = ({ admin, workspaceId }: Workspace, kind: "gesture_to_approve" | "gesture_decided") =>
  inWorkspace(admin, (db) =>
    db.notification.findMany({
      where: { workspaceId, kind },
      orderBy: { id: "asc" },
      select: { memberId: true, words: true, path: true },
    }),
  );

const eventsOf = async ({ admin }: Workspace, caseId: string) =>
  (await getCase(admin, caseId)).events.filter(({ kind }) => kind.startsWith("gesture_"));

describe("a gesture", () => {
  test("within the limit stands at once; over it, it waits for whoever may decide and reminds them once when its time is up", async () => {
    const workspace = await makeWorkspace();
    const { manager, lead, director, admin, workspaceId } = workspace;
    const { caseId } = await makeCase(workspace);
    expect(await offerGesture(manager, { caseId, kind: "A card", cost: "45,50" }, MONDAY)).toMatchObject({
      isApproved: true,
    });
    await expect(offerGesture(manager, { caseId, kind: "A day", cost: 900 }, MONDAY)).rejects.toThrow(
      `over your limit of EUR${space}250. Say why`,
    );
    const { gestureId, isApproved } = await offerGesture(manager, gift(caseId, 900), MONDAY);
    expect(isApproved).toBe(false);
    // Ten o'clock on Monday in Berlin, and eight working hours until five: an hour is left for Tuesday.
    const dueAt = new Date("2026-03-03T09:00:00Z");
    const { rows } = await listApprovals(lead);
    expect(rows).toMatchObject([
      { id: gestureId, cost: 900, why, by: "Max", approvalDueAt: dueAt, left: null, canDecide: true },
    ]);
    // Whoever decides reads what the client said, and what would fit.
    const hint = (await getCaseGestures(lead, caseId, MONDAY)).proportion.words;
    expect(rows).toMatchObject([{ theirWords: "Late again.", hint }]);
    expect(await countApprovals(lead)).toBe(1);
    const words = expect.stringContaining(`EUR${space}900 for`);
    const asked = { memberId: lead.memberId, words, path: "/recovery/approvals" };
    expect(await newsOf(workspace, "gesture_to_approve")).toMatchObject([asked]);

    const isNamed = async (at: Date) => {
      const found = await acrossWorkspaces(
        (db) => db.$queryRaw<{ id: string }[]>`
          select id from workspaces_with_late_gestures(${at}) as due(id) where id = ${workspaceId}::uuid`,
      );
      return found.length === 1;
    };
    expect(await isNamed(new Date(dueAt.getTime() - 1))).toBe(false);
    expect(await remindLateGestures({ now: new Date(dueAt.getTime() - 1), workspaceId })).toBe(0);
    expect(await isNamed(dueAt)).toBe(true);
    const reminders = Array.from({ length: 3 }, () => remindLateGestures({ now: dueAt, workspaceId }));
    expect((await Promise.all(reminders)).reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await isNamed(dueAt)).toBe(false);
    const [, ...again] = await newsOf(workspace, "gesture_to_approve");
    expect(again.map(({ memberId }) => memberId).sort()).toEqual([lead.memberId, director.memberId].sort());

    await decideGesture(lead, { gestureId, verdict: "approve" }, daysAfter(2));
    expect(await newsOf(workspace, "gesture_decided")).toMatchObject([
      {
        memberId: manager.memberId,
        words: expect.stringContaining("is approved"),
        path: `/recovery/${caseId}`,
      },
    ]);
    expect(await eventsOf(workspace, caseId)).toMatchObject([
      { kind: "gesture_offered", by: "Max", note: `A card, EUR${space}45.50. Within their limit.` },
      { kind: "gesture_offered", by: "Max", note: `A day of work, EUR${space}900. It waits for approval.` },
      { kind: "gesture_approved", by: "Lena" },
    ]);
    expect((await getCaseGestures(admin, caseId, daysAfter(2))).gestures).toMatchObject([
      { cost: 900, state: "approved", by: "Max", decidedBy: "Lena" },
      { cost: 45.5, state: "approved", by: "Max", decidedBy: null },
    ]);
  });

  test("is never decided by who offered it, nor over the decider's own limit, and declined only for a reason; of many deciders one counts", async () => {
    const workspace = await makeWorkspace();
    const { manager, lead, director, admin, executive } = workspace;
    const { caseId } = await makeCase(workspace);
    const offer = (actor: typeof manager, cost: number) => offerGesture(actor, gift(caseId, cost), MONDAY);
    const { gestureId } = await offer(lead, 3_000);
    const approve = { gestureId, verdict: "approve" } as const;
    await expect(decideGesture(lead, approve)).rejects.toThrow("your own gesture");
    const { gestureId: larger } = await offer(manager, 3_000);
    await expect(decideGesture(lead, { ...approve, gestureId: larger })).rejects.toThrow(
      `Your limit is EUR${space}1,000: only a director or an admin can decide on this.`,
    );
    expect((await listApprovals(lead)).rows.map(({ canDecide }) => canDecide)).toEqual([false, false]);
    await expect(decideGesture(manager, approve)).rejects.toThrow(ForbiddenError);
    await expect(decideGesture(director, { ...approve, verdict: "decline" })).rejects.toThrow("Say why");
    const other = await makeWorkspace();
    await expect(decideGesture(other.admin, approve)).rejects.toThrow(NotFoundError);
    await expect(withdrawGesture(other.manager, { gestureId })).rejects.toThrow(NotFoundError);
    await expect(offerGesture(other.manager, gift(caseId, 1))).rejects.toThrow(NotFoundError);
    await expect(offerGesture(executive, gift(caseId, 1))).rejects.toThrow(ForbiddenError);

    const race = await Promise.allSettled([
      decideGesture(director, approve, daysAfter(1)),
      decideGesture(admin, { gestureId, verdict: "decline", note: "Too much." }, daysAfter(1)),
      withdrawGesture(lead, { gestureId }, daysAfter(1)),
    ]);
    expect(race.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const lost of race) {
      if (lost.status === "rejected") expect(lost.reason).toBeInstanceOf(ConflictError);
    }
    expect((await eventsOf(workspace, caseId)).filter(({ kind }) => kind !== "gesture_offered")).toHaveLength(
      1,
    );

    await expect(offer(admin, 6_000)).rejects.toThrow(
      "An admin can raise the limits under Settings, Gestures.",
    );
    await expect(withdrawGesture(director, { gestureId: larger })).rejects.toThrow("Only who offered");
    await closeCase(manager, { caseId, outcome: "client_left", note: "They left." }, daysAfter(1));
    await expect(offer(manager, 10)).rejects.toThrow("This case is closed");
    // What still waited went with the case.
    await expect(withdrawGesture(manager, { gestureId: larger })).rejects.toThrow("was withdrawn already");
    expect(await countApprovals(lead)).toBe(0);
  });

  test("of a plan is taken by the same rules, with the plan or not at all", async () => {
    const workspace = await makeWorkspace();
    const { manager, admin } = workspace;
    const { caseId } = await makeCase(workspace);
    await forms.apologise(manager, caseId);
    await forms.diagnose(manager, caseId);
    await updateGestureRules(admin, { ...RULES, budget: 500 });
    const plan = { caseId, fix: "A second reviewer.", fixDueOn: "2026-03-12" };
    const gesture = { kind: "A day of work", cost: 600, why };
    await expect(recordPlan(manager, { ...plan, gesture }, daysAfter(3))).rejects.toThrow(
      `Only EUR${space}500 is left of the gesture budget`,
    );
    expect(await getCase(manager, caseId)).toMatchObject({ stage: "diagnosed", plans: [], gestures: [] });
    await recordPlan(manager, { ...plan, gesture: { ...gesture, cost: 400 } }, daysAfter(3));
    expect(await getCase(manager, caseId)).toMatchObject({
      stage: "planned",
      gestures: [{ state: "awaiting", cost: 400, currency: "EUR", quarter: new Date("2026-01-01") }],
    });
  });
});

describe("the budget of an account and quarter", () => {
  test("is not exceeded by twenty offers on four cases at once, is given back, raised with an audit, and new in the next quarter", async () => {
    const workspace = await makeWorkspace();
    const { manager, lead, admin, workspaceId } = workspace;
    const first = await makeCase(workspace);
    const { accountId } = await getCase(manager, first.caseId);
    const cases = [first.caseId];
    while (cases.length < 4) cases.push((await makeCase(workspace, { contact: { accountId } })).caseId);
    await updateGestureRules(admin, { ...RULES, budget: "1.000,50" });
    expect(await getGestureRules(manager)).toMatchObject({ usualBudget: 1_000.5, limits: { executive: 0 } });

    const offers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => offerGesture(admin, gift(cases[n % 4] ?? "", 150.1), MONDAY)),
    );
    const given = offers.filter(({ status }) => status === "fulfilled");
    expect(given).toHaveLength(6);
    for (const offer of offers) {
      if (offer.status === "fulfilled") continue;
      expect(offer.reason).toBeInstanceOf(RuleViolation);
      expect(offer.reason.message).toMatch(
        /left of the gesture budget of .* for the first quarter of 2026\./,
      );
    }
    const budget = (now = MONDAY) => getAccountBudget(manager, accountId, now);
    expect(await budget()).toMatchObject({ amount: 1_000.5, taken: 900.6, left: 99.9, hasOwn: false });

    const april = new Date("2026-04-01T08:00:00Z");
    expect(await budget(april)).toMatchObject({ amount: 1_000.5, taken: 0, left: 1_000.5 });
    await offerGesture(manager, gift(first.caseId, 0), MONDAY);

    await expect(changeBudget(manager, { accountId, amount: 2_000 }, MONDAY)).rejects.toThrow(ForbiddenError);
    await expect(changeBudget(lead, { accountId, amount: "900" }, MONDAY)).rejects.toThrow(
      `EUR${space}900.60 of it is taken already`,
    );
    const other = await makeWorkspace();
    await expect(changeBudget(other.lead, { accountId, amount: 1 }, MONDAY)).rejects.toThrow(NotFoundError);
    await changeBudget(lead, { accountId, amount: "2,000" }, MONDAY);
    expect(await budget()).toMatchObject({ amount: 2_000, left: 1_099.4, hasOwn: true });
    const audit = await inWorkspace(admin, (db) =>
      db.auditEntry.findMany({ where: { workspaceId, action: "gesture-budget:changed" } }),
    );
    expect(audit).toMatchObject([
      { memberId: lead.memberId, subjectId: accountId, data: { amount: 2_000, quarter: "2026-01-01" } },
    ]);

    const { gestureId } = await offerGesture(manager, gift(first.caseId, 1_000), MONDAY);
    expect(await budget()).toMatchObject({ left: 99.4 });
    expect((await listApprovals(lead)).rows).toMatchObject([{ left: 99.4 }]);
    // Decided in the next quarter, it goes back to the one it was taken from.
    await decideGesture(lead, { gestureId, verdict: "decline", note: "A call is enough." }, april);
    expect(await budget()).toMatchObject({ taken: 900.6, left: 1_099.4 });
    const again = await offerGesture(manager, gift(first.caseId, 1_000), MONDAY);
    await withdrawGesture(manager, { gestureId: again.gestureId }, MONDAY);
    expect(await budget()).toMatchObject({ taken: 900.6 });
    await changeBudget(lead, { accountId, amount: "" }, MONDAY);
    expect(await budget()).toMatchObject({ amount: 1_000.5, hasOwn: false });
  });

  test("and the limits are the admin's alone, and read from what people type", async () => {
    const { lead, admin, director } = await makeWorkspace();
    await expect(updateGestureRules(director, RULES)).rejects.toThrow(ForbiddenError);
    await expect(updateGestureRules(admin, { ...RULES, leadLimit: "-1" })).rejects.toThrow("Give an amount");
    await expect(updateGestureRules(admin, { ...RULES, decisionHours: 81 })).rejects.toThrow("from 1 to 80");
    await updateGestureRules(admin, { ...RULES, leadLimit: "2 500", budget: "", decisionHours: "16" });
    expect(await getGestureRules(lead)).toMatchObject({
      limits: { account_manager: 250, lead: 2_500, director: 5_000, admin: 5_000 },
      usualBudget: null,
      decisionHours: 16,
    });
  });
});
