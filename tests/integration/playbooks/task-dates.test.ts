import { expect, test } from "vitest";
import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { addTask } from "@/lib/playbooks/add-task";
import { settleTask } from "@/lib/playbooks/settle-task";
import { tellOfDueTasks } from "@/lib/playbooks/tell-of-due-tasks";
import { decideOutcome } from "@/lib/recovery/decide-outcome";
import { getCase } from "@/lib/recovery/get-case";
import { reopenTask } from "@/lib/recovery/reopen-task";
import { takeBackOutcome } from "@/lib/recovery/take-back-outcome";
import { openBrowser } from "@/tests/factories/answer";
import { daysAfter, followUpLink, forms, MONDAY, makeCase, repairCase } from "@/tests/factories/case";
import { makePlaybook, playbookStep } from "@/tests/factories/playbook";
import { refuseRows } from "@/tests/factories/refuse-rows";
import { makeWorkspace } from "@/tests/factories/workspace";

type Workspace = Awaited<ReturnType<typeof makeWorkspace>>;

const minutes = (count: number, from = MONDAY) => new Date(from.getTime() + count * 60_000);

const rowOf = ({ admin, workspaceId }: Workspace, caseId: string) =>
  inWorkspace(admin, (db) =>
    db.recoveryCase.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id: caseId } } }),
  );

test("a second failure that is taken back and comes after all goes on with the tasks it had", async () => {
  const workspace = await makeWorkspace();
  const { manager, workspaceId } = workspace;
  await makePlaybook(workspace.lead, { severity: "high" }, [
    playbookStep("Call them"),
    playbookStep("Go and see them"),
  ]);
  const { caseId, email } = await makeCase(workspace);
  await repairCase(manager, caseId);
  const link = await followUpLink(workspace, email, daysAfter(11));
  const bad = { score: "2", handling: "1", is_fixed: "no", comment: "Worse." };
  const send = await openBrowser(link, daysAfter(12));
  await send(bad, daysAfter(12));
  const [call] = (await getCase(manager, caseId)).tasks;
  await settleTask(manager, { taskId: call?.id ?? "", state: "done" }, daysAfter(12));
  const byHand = { caseId, title: "Send flowers", ownerId: manager.memberId, dueOn: "2026-03-20" };
  await addTask(manager, byHand, daysAfter(12));

  const { stageSince: since } = await rowOf(workspace, caseId);
  const decided = { workspaceId, caseId, round: 0, since, why: null, waitUntil: daysAfter(25) };
  await inWorkspace(manager, (db) => takeBackOutcome(db, decided, minutes(1, daysAfter(12))));
  await inWorkspace(manager, (db) =>
    decideOutcome(
      db,
      systemActor(workspaceId),
      { caseId, round: 0, answer: { score: 1, handling: 1, isFixed: false }, comment: null },
      daysAfter(13),
    ),
  );
  const { tasks, events, stage } = await getCase(manager, caseId);
  expect(stage).toBe("new");
  expect(tasks.map(({ title, state }) => [title, state])).toEqual([
    ["Call them", "done"],
    ["Go and see them", "open"],
    ["Send flowers", "skipped"],
  ]);
  expect(tasks[1]?.dueAt).toEqual(minutes(180, daysAfter(14)));
  expect(events.findLast(({ kind }) => kind === "task_skipped")?.note).toBe("Not done: “Send flowers”.");
});

test("a task that was settled before its stage and is opened again in it has a date, and its owner is told anew", async () => {
  const workspace = await makeWorkspace();
  const { manager, lead, workspaceId } = workspace;
  await makePlaybook(lead, {}, [playbookStep("Hear them", { stage: "apologised" })]);
  const { caseId } = await makeCase(workspace);
  const [task] = (await getCase(manager, caseId)).tasks;
  const taskId = task?.id ?? "";
  await settleTask(manager, { taskId, state: "done" }, minutes(5));
  await forms.apologise(manager, caseId, daysAfter(1));
  await reopenTask(manager, { taskId }, daysAfter(1.1));
  expect((await getCase(manager, caseId)).tasks).toMatchObject([{ dueAt: minutes(240, daysAfter(1)) }]);
  expect(await tellOfDueTasks({ workspaceId, now: daysAfter(2) })).toBe(1);
  await settleTask(manager, { taskId, state: "done" }, daysAfter(2));
  await reopenTask(manager, { taskId }, daysAfter(2.1));
  expect(await tellOfDueTasks({ workspaceId, now: daysAfter(3) })).toBe(1);
});

test("whoever is given a task hears of it, and of due ones one that fails holds up none of the others", async () => {
  const workspace = await makeWorkspace();
  const { manager, lead, workspaceId } = workspace;
  const { caseId } = await makeCase(workspace);
  for (const title of [`Poison ${workspaceId}`, "Send the report"]) {
    await addTask(manager, { caseId, title, ownerId: lead.memberId, dueOn: "2026-03-03" }, MONDAY);
  }
  const newsOf = (kind: "task_given" | "task_due") =>
    inWorkspace(lead, (db) =>
      db.notification.findMany({
        where: { workspaceId, kind },
        orderBy: { id: "asc" },
        select: { memberId: true, words: true },
      }),
    );
  expect(await newsOf("task_given")).toMatchObject([
    { memberId: lead.memberId },
    { memberId: lead.memberId, words: expect.stringMatching(/^You were given a task .*: Send the report$/) },
  ]);

  const allow = await refuseRows("notifications", `new.words like '%Poison ${workspaceId}'`);
  expect(await tellOfDueTasks({ workspaceId, now: daysAfter(3) })).toBe(1);
  expect(await newsOf("task_due")).toMatchObject([{ words: expect.stringContaining("Send the report") }]);
  await allow();
  expect(await tellOfDueTasks({ workspaceId, now: daysAfter(3) })).toBe(1);
});
