import { expect, test } from "vitest";
import { addCorrectiveAction } from "@/lib/causes/add-corrective-action";
import { tellOfDueActions } from "@/lib/causes/tell-of-due-actions";
import { decideGesture } from "@/lib/gestures/decide-gesture";
import { offerGesture } from "@/lib/gestures/offer-gesture";
import { inWorkspace } from "@/lib/platform/database/door";
import { inviteMember } from "@/lib/workspaces/invite-member";
import { removeMember } from "@/lib/workspaces/remove-member";
import { updateWorkspaceSettings } from "@/lib/workspaces/update-workspace-settings";
import { daysAfter, MONDAY, makeCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

test("what a member who leaves had still to change goes to somebody who hears of it", async () => {
  const workspace = await makeWorkspace();
  const { admin, lead, manager, workspaceId } = workspace;
  const { caseId } = await makeCase(workspace);
  const action = { title: "Two reviewers", ownerId: lead.memberId, dueOn: "2026-03-05" };
  await addCorrectiveAction(manager, { ...action, caseId }, MONDAY);
  await addCorrectiveAction(manager, action, MONDAY);
  // Whoever is only invited hears of nothing yet.
  const invited = { name: "Ina", email: `ina@${workspaceId}.example`, role: "lead" } as const;
  const { id: successorId } = await inviteMember(admin, invited, MONDAY);
  await removeMember(admin, { memberId: lead.memberId, successorId }, MONDAY);
  expect(await tellOfDueActions({ workspaceId, now: daysAfter(4) })).toBe(2);
  const news = await inWorkspace(admin, (db) =>
    db.notification.findMany({ where: { workspaceId, kind: "action_due" }, orderBy: { caseId: "asc" } }),
  );
  expect(news.map((one) => [one.memberId, one.caseId])).toEqual([
    [manager.memberId, caseId],
    [admin.memberId, null],
  ]);
});

test("the currency of the firm stays while gestures wait, or count in a budget of the quarter", async () => {
  const workspace = await makeWorkspace();
  const { admin, lead, manager } = workspace;
  const { caseId } = await makeCase(workspace);
  const become = (currency: string, now: Date) => updateWorkspaceSettings(admin, { currency }, now);
  await become("EUR", MONDAY);
  const gift = { caseId, kind: "A day of work", cost: 300, why: "They lost a day." };
  const { gestureId } = await offerGesture(manager, gift, MONDAY);
  await expect(become("JPY", MONDAY)).rejects.toThrow("Gestures wait");
  await decideGesture(lead, { gestureId, verdict: "approve" }, MONDAY);
  await expect(become("JPY", MONDAY)).rejects.toThrow("the first quarter of 2026");
  await become("EUR", MONDAY);
  await become("JPY", daysAfter(60));
});
