import { beforeEach, expect, test } from "vitest";
import { lockCaseRow } from "@/lib/case-trail/lock-case-row";
import { addCorrectiveAction } from "@/lib/causes/add-corrective-action";
import { failCorrectiveAction } from "@/lib/causes/fail-corrective-action";
import { finishCorrectiveAction } from "@/lib/causes/finish-corrective-action";
import { inWorkspace } from "@/lib/platform/database/door";
import { addTask } from "@/lib/playbooks/add-task";
import { removeMember } from "@/lib/workspaces/remove-member";
import { daysAfter, MONDAY, makeCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

const BRIEFLY_MS = 400;

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let caseId: string;
let actionId: string;

beforeEach(async () => {
  workspace = await makeWorkspace();
  ({ caseId } = await makeCase(workspace));
  const { manager, lead } = workspace;
  const wanted = { caseId, title: "Two readers", ownerId: lead.memberId, dueOn: "2026-03-20" };
  ({ id: actionId } = await addCorrectiveAction(manager, wanted, MONDAY));
});

/** What a diagnosis does: holds the case, and then what was done against its cause. */
async function diagnoseDuring(start: () => Promise<unknown>) {
  const { admin, workspaceId } = workspace;
  let started: Promise<unknown> = Promise.resolve();
  await inWorkspace(admin, async (db) => {
    await lockCaseRow(db, workspaceId, caseId);
    started = start();
    started.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, BRIEFLY_MS));
    await db.$queryRaw`
      select from corrective_actions where workspace_id = ${workspaceId}::uuid and id = ${actionId}::uuid for no key update`;
  });
  await started;
}

test("whoever says that an action did not hold waits for a diagnosis of its case, and not in a circle", async () => {
  const { manager, lead, workspaceId, admin } = workspace;
  await finishCorrectiveAction(lead, { actionId, doneNote: "The rule now." }, daysAfter(1));
  await diagnoseDuring(() =>
    failCorrectiveAction(manager, { actionId, note: "Nobody reads." }, daysAfter(30)),
  );
  const where = { workspaceId_id: { workspaceId, id: actionId } };
  const action = await inWorkspace(admin, (db) => db.correctiveAction.findUnique({ where }));
  expect(action?.recurredAt).toEqual(daysAfter(30));
});

test("a member with a task and an action of a case leaves while it is diagnosed", async () => {
  const { manager, lead, workspaceId, admin } = workspace;
  const task = { caseId, title: "Call them", ownerId: lead.memberId, dueOn: "2026-03-20" };
  await addTask(manager, task, MONDAY);
  await diagnoseDuring(() => removeMember(admin, { memberId: lead.memberId }, daysAfter(1)));
  const where = { workspaceId, ownerId: manager.memberId };
  const passedOn = await inWorkspace(admin, (db) =>
    Promise.all([db.caseTask.count({ where }), db.correctiveAction.count({ where })]),
  );
  expect(passedOn).toEqual([1, 1]);
});
