import { expect, test } from "vitest";
import { addCorrectiveAction } from "@/lib/causes/add-corrective-action";
import { finishCorrectiveAction } from "@/lib/causes/finish-corrective-action";
import { tellOfDueActions } from "@/lib/causes/tell-of-due-actions";
import { decideGesture } from "@/lib/gestures/decide-gesture";
import { offerGesture } from "@/lib/gestures/offer-gesture";
import { getAccountBudget } from "@/lib/gestures/queries";
import { updateGestureRules } from "@/lib/gestures/update-gesture-rules";
import { readDigest } from "@/lib/notifications/read-digest";
import { inWorkspace } from "@/lib/platform/database/door";
import { changeSeverity } from "@/lib/recovery/change-severity";
import { closeCase } from "@/lib/recovery/close-case";
import { escalateOverdueCases } from "@/lib/recovery/escalate-overdue-cases";
import { getCase } from "@/lib/recovery/get-case";
import { holdCase } from "@/lib/recovery/hold-case";
import { liftConflict } from "@/lib/recovery/lift-conflict";
import { updateWorkspaceSettings } from "@/lib/workspaces/update-workspace-settings";
import { makeAskedContact, openBrowser, sendForm } from "@/tests/factories/answer";
import { daysAfter, followUpLink, forms, MONDAY, makeCase, repairCase } from "@/tests/factories/case";
import { FIRM_TIME } from "@/tests/factories/case-machine";
import { makeWorkspace } from "@/tests/factories/workspace";

const minutes = (count: number) => new Date(MONDAY.getTime() + count * 60_000);
const LIMITS = { accountManagerLimit: 250, leadLimit: 1_000, directorLimit: 5_000, adminLimit: 5_000 };

test("a hold and a milder severity put off nothing that the client waits for, and the ladder is climbed meanwhile", async () => {
  const workspace = await makeWorkspace();
  const { manager, admin, workspaceId } = workspace;
  const { caseId } = await makeCase(workspace, { score: 1 });
  const { dueAt } = await getCase(manager, caseId);
  await updateWorkspaceSettings(admin, { apologiseWithinHours: "72" });
  await holdCase(manager, { caseId, reason: "Away.", untilOn: "2026-04-01" }, daysAfter(1.1));
  expect((await getCase(manager, caseId)).dueAt).toEqual(dueAt);
  await changeSeverity(manager, { caseId, severity: "low", note: "Less grave." }, daysAfter(1.2));
  expect((await getCase(manager, caseId)).dueAt).toEqual(dueAt);

  await escalateOverdueCases({ now: daysAfter(3), workspaceId });
  const taken = await inWorkspace(admin, (db) =>
    db.caseEscalation.findMany({ where: { workspaceId, caseId } }),
  );
  expect(taken.map(({ level }) => level)).toEqual(expect.arrayContaining(["owner", "lead", "director"]));
});

test("what a client corrects undoes neither a severity that a member gave nor a conflict that a lead has lifted", async () => {
  const workspace = await makeWorkspace();
  const { lead, manager, workspaceId, admin } = workspace;
  const { link, contactId } = await makeAskedContact(workspace, { now: MONDAY });
  const send = await openBrowser(link, MONDAY);
  await send({ score: "5", comment: "Max was late." }, MONDAY);
  const where = { workspaceId, contactId };
  const { id: caseId } = await inWorkspace(admin, (db) => db.recoveryCase.findFirstOrThrow({ where }));
  await liftConflict(lead, { caseId, note: "A Max of theirs." }, minutes(1));
  await changeSeverity(manager, { caseId, severity: "critical", note: "It is their board." }, minutes(2));
  await send({ score: "4", comment: "Max was late, twice." }, minutes(3));
  expect(await getCase(lead, caseId)).toMatchObject({
    severity: "critical",
    named: [],
    response: { score: 4 },
  });
});

test("a member named in another answer than the comment, or in the follow-up that opens the case again, does not own it", async () => {
  const workspace = await makeWorkspace();
  const { admin, manager, workspaceId } = workspace;
  const { link, contactId } = await makeAskedContact(workspace, { now: MONDAY });
  await sendForm(
    link,
    { score: "3", comment: "Late.", remedy: "Take Max off our account." },
    undefined,
    MONDAY,
  );
  const where = { workspaceId, contactId };
  const opened = await inWorkspace(admin, (db) => db.recoveryCase.findFirstOrThrow({ where }));
  expect((await getCase(manager, opened.id)).owner).toMatchObject({ name: "Lena" });

  const { caseId, email } = await makeCase(workspace, { comment: "Late." });
  await repairCase(manager, caseId);
  const again = await followUpLink(workspace, email, daysAfter(11));
  const bad = { score: "2", handling: "1", is_fixed: "no", comment: "Max did not even call." };
  await sendForm(again, bad, undefined, daysAfter(12));
  expect(await getCase(manager, caseId)).toMatchObject({ round: 1, owner: { name: "Lena" } });
});

test("what waits for approval ends with its case and goes back to the budget, and slices of a limit count together", async () => {
  const workspace = await makeWorkspace();
  const { admin, director, manager } = workspace;
  await updateGestureRules(admin, { ...LIMITS, budget: 1_000, decisionHours: 8 });
  const { caseId, accountId } = await makeCase(workspace);
  const gift = (cost: number, why?: string) => ({ caseId, kind: "A day of work", cost, why });
  expect(await offerGesture(manager, gift(200), MONDAY)).toMatchObject({ isApproved: true });
  await expect(offerGesture(manager, gift(200), MONDAY)).rejects.toThrow("you gave on this case");
  const { gestureId } = await offerGesture(manager, gift(800, "They lost a day."), MONDAY);

  await closeCase(manager, { caseId, outcome: "client_left", note: "Gone." }, daysAfter(1));
  await expect(decideGesture(director, { gestureId, verdict: "approve" }, daysAfter(2))).rejects.toThrow();
  expect(await getAccountBudget(admin, accountId, daysAfter(2))).toMatchObject({ taken: 200 });
});

test("an action against a cause that comes back in the same case has recurred, and is due again on its new day", async () => {
  const workspace = await makeWorkspace();
  const { manager, workspaceId, admin } = workspace;
  const { caseId, email } = await makeCase(workspace);
  await forms.apologise(manager, caseId);
  await forms.diagnose(manager, caseId);
  const action = { caseId, title: "A second reviewer.", ownerId: manager.memberId, dueOn: "2026-03-05" };
  const { id: actionId } = await addCorrectiveAction(manager, action, daysAfter(2));
  await forms.plan(manager, caseId);
  await forms.remedy(manager, caseId);
  await finishCorrectiveAction(manager, { actionId, doneNote: "Named." }, daysAfter(4));
  const link = await followUpLink(workspace, email, daysAfter(11));
  const bad = { score: "2", handling: "1", is_fixed: "no", comment: "Again." };
  await sendForm(link, bad, undefined, daysAfter(12));
  await forms.apologise(manager, caseId, daysAfter(13));
  await forms.diagnose(manager, caseId, daysAfter(14));

  const read = () =>
    inWorkspace(admin, (db) =>
      db.correctiveAction.findFirstOrThrow({ where: { workspaceId, id: actionId } }),
    );
  expect((await read()).recurredAt).toEqual(daysAfter(14));
  expect(await tellOfDueActions({ workspaceId, now: daysAfter(15) })).toBe(1);
  const member = { id: manager.memberId, role: "account_manager", teamId: null } as const;
  const asked = { workspaceId, member, on: "2026-03-17", days: FIRM_TIME };
  const digest = await inWorkspace(admin, (db) => readDigest(db, asked, daysAfter(15)));
  expect(digest.find(({ title }) => title === "Corrective actions")?.items).toHaveLength(1);
});
