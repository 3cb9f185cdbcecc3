import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { ForbiddenError, NotFoundError } from "@/lib/platform/errors";
import { addTask } from "@/lib/playbooks/add-task";
import { listTasks } from "@/lib/playbooks/queries";
import { settleTask } from "@/lib/playbooks/settle-task";
import { tellOfDueTasks } from "@/lib/playbooks/tell-of-due-tasks";
import { reopenTask } from "@/lib/recovery/reopen-task";
import { forms, makeCase } from "@/tests/factories/case";
import { hours, makeFirm, settleAll, tasksOf } from "@/tests/factories/playbook";
import { makeWorkspace } from "@/tests/factories/workspace";

test("a task can be added by hand until the end of a day, and holds the case up as the others do", async () => {
  const firm = await makeFirm();
  const { manager, executive } = firm;
  const { caseId } = await makeCase(firm);
  await settleAll(firm, caseId, hours(1));
  const task = { caseId, title: "Ask the lab", ownerId: manager.memberId, dueOn: "2026-03-02" };
  await expect(addTask(manager, { ...task, dueOn: "2026-03-01" }, hours(2))).rejects.toThrow("day is over");
  await expect(addTask(manager, { ...task, dueOn: "2029-03-01" }, hours(2))).rejects.toThrow("too far");
  await expect(addTask(manager, { ...task, ownerId: executive.memberId }, hours(2))).rejects.toThrow(
    NotFoundError,
  );
  await addTask(manager, task, hours(2));
  expect((await tasksOf(manager, caseId)).at(-1)).toMatchObject({
    stage: "new",
    dueAt: new Date("2026-03-02T22:59:59.999Z"),
  });
  await expect(forms.apologise(manager, caseId)).rejects.toThrow("“Ask the lab”");
});

test("whoever has a task hears once that its time is up, and sees what has begun in their list", async () => {
  const firm = await makeFirm();
  const { manager, director, workspaceId } = firm;
  const { caseId } = await makeCase(firm);
  expect((await listTasks(manager)).tasks.map(({ title }) => title)).toEqual(["Call"]);
  expect((await listTasks(director)).tasks, "its stage has not begun").toEqual([]);
  const { memberId: ownerId } = manager;
  expect(await listTasks(director, { ownerId }), "whoever looks after a team sees anybody's").toMatchObject({
    ...{ isOwn: false, owner: { name: "Max" }, tasks: [{ title: "Call" }] },
  });
  expect(() => listTasks(manager, { ownerId: director.memberId })).toThrow(ForbiddenError);
  await expect(listTasks((await makeWorkspace("Other")).director, { ownerId })).rejects.toThrow(
    NotFoundError,
  );

  expect(await tellOfDueTasks({ workspaceId, now: hours(3.9) })).toBe(0);
  const at = hours(4);
  const [one, two] = await Promise.all([
    tellOfDueTasks({ workspaceId, now: at }),
    tellOfDueTasks({ workspaceId, now: at }),
  ]);
  expect(one + two).toBe(1);
  expect(await tellOfDueTasks({ workspaceId, now: hours(5) })).toBe(0);
  const news = await inWorkspace(manager, (db) =>
    db.notification.findMany({ where: { workspaceId, kind: "task_due" } }),
  );
  expect(news).toMatchObject([
    { memberId: manager.memberId, words: expect.stringContaining("Call"), path: `/recovery/${caseId}#tasks` },
  ]);
});

test("a task of another workspace does not exist", async () => {
  const firm = await makeFirm();
  const stranger = await makeWorkspace("Stranger");
  const { caseId } = await makeCase(firm);
  const [call] = await tasksOf(firm.admin, caseId);
  const taskId = call?.id ?? "";
  await expect(settleTask(stranger.admin, { taskId, state: "done" })).rejects.toThrow(NotFoundError);
  await expect(reopenTask(stranger.admin, { taskId })).rejects.toThrow(NotFoundError);
  const task = { caseId, title: "Spy", ownerId: stranger.admin.memberId, dueOn: "2026-12-01" };
  await expect(addTask(stranger.admin, task)).rejects.toThrow(NotFoundError);
});
