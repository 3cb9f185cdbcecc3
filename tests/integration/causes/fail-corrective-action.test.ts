import { expect, test } from "vitest";
import { addCorrectiveAction } from "@/lib/causes/add-corrective-action";
import { failCorrectiveAction } from "@/lib/causes/fail-corrective-action";
import { finishCorrectiveAction } from "@/lib/causes/finish-corrective-action";
import { listCorrectiveActions } from "@/lib/causes/list-corrective-actions";
import { tellOfDueActions } from "@/lib/causes/tell-of-due-actions";
import { verifyCorrectiveAction } from "@/lib/causes/verify-corrective-action";
import { inWorkspace } from "@/lib/platform/database/door";
import { getCase } from "@/lib/recovery/get-case";
import { daysAfter, forms, makeCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

test("an action that did not hold is to be done anew, with the reason in its case, and cannot be called held", async () => {
  const workspace = await makeWorkspace();
  const { lead, manager, executive, workspaceId } = workspace;
  const { caseId } = await makeCase(workspace);
  await forms.apologise(manager, caseId);
  await forms.diagnose(manager, caseId);
  const wanted = { caseId, title: "Two readers.", ownerId: manager.memberId, dueOn: "2026-03-20" };
  const { id: actionId } = await addCorrectiveAction(manager, wanted, daysAfter(2));
  const failed = { actionId, note: "Nobody follows it." };
  const inAYear = daysAfter(365);
  const stateOf = async () =>
    (await listCorrectiveActions(manager, { state: "all" }, inAYear)).actions.find(
      ({ id }) => id === actionId,
    )?.state;

  await expect(failCorrectiveAction(manager, failed)).rejects.toThrow("not done yet");
  await finishCorrectiveAction(manager, { actionId, doneNote: "It is the rule now." }, daysAfter(3));
  expect(await stateOf()).toBe("to_verify");
  await expect(failCorrectiveAction(executive, failed)).rejects.toMatchObject({ status: 403 });
  await expect(failCorrectiveAction((await makeWorkspace()).manager, failed)).rejects.toMatchObject({
    status: 404,
  });

  await failCorrectiveAction(lead, failed, inAYear);
  expect(await stateOf()).toBe("recurred");
  expect((await getCase(manager, caseId)).events.at(-1)).toMatchObject({
    kind: "action_failed",
    note: "Two readers.: Nobody follows it.",
    by: "Lena",
  });
  // Once, at once, and with the reason: its day has long passed.
  expect(await tellOfDueActions({ workspaceId, now: inAYear })).toBe(0);
  const where = { workspaceId, kind: "action_due" } as const;
  expect(await inWorkspace(manager, (db) => db.notification.findMany({ where }))).toMatchObject([
    {
      memberId: manager.memberId,
      caseId,
      words: "Has to be done anew, since it did not hold: Two readers. (Nobody follows it.)",
    },
  ]);
  await expect(failCorrectiveAction(manager, failed, inAYear)).rejects.toMatchObject({ status: 409 });
  await expect(verifyCorrectiveAction(manager, { actionId }, inAYear)).rejects.toThrow();
  await finishCorrectiveAction(manager, { actionId, doneNote: "Now a tool asks for it." }, daysAfter(366));
  expect(await stateOf()).toBe("done");
});
