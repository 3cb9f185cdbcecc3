import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, ForbiddenError, RuleViolation } from "@/lib/platform/errors";
import { addTask } from "@/lib/playbooks/add-task";
import { listTasks } from "@/lib/playbooks/queries";
import { settleTask } from "@/lib/playbooks/settle-task";
import { assignCase } from "@/lib/recovery/assign-case";
import { assignCases } from "@/lib/recovery/assign-cases";
import { closeCase } from "@/lib/recovery/close-case";
import { getCase } from "@/lib/recovery/get-case";
import { holdCase } from "@/lib/recovery/hold-case";
import { openCaseByHand } from "@/lib/recovery/open-case-by-hand";
import { releaseHold } from "@/lib/recovery/release-hold";
import { reopenTask } from "@/lib/recovery/reopen-task";
import { takeBackOutcome } from "@/lib/recovery/take-back-outcome";
import { removeMember } from "@/lib/workspaces/remove-member";
import { sendForm } from "@/tests/factories/answer";
import { daysAfter, followUpLink, forms, MONDAY, makeCase } from "@/tests/factories/case";
import { hours, makeFirm, makePlaybook, playbookStep, settleAll, tasksOf } from "@/tests/factories/playbook";

test("a case that opens has the tasks of its playbook, each with who does it, and dates for the stage that has begun", async () => {
  const firm = await makeFirm();
  const { manager, lead, director, executive, playbookId } = firm;
  const { caseId, contactId } = await makeCase(firm);
  const found = await getCase(manager, caseId);
  expect(found.playbook).toEqual({ id: playbookId, name: "Unhappy answer" });
  expect(found.tasks.map(({ title, owner, dueAt }) => [title, owner?.id, dueAt?.toISOString()])).toEqual([
    // Monday, ten o'clock in Berlin: the firm works from nine to five.
    ["Call", manager.memberId, "2026-03-02T13:00:00.000Z"],
    ["Tell the lead", lead.memberId, "2026-03-02T15:00:00.000Z"],
    ["Hear the team", director.memberId, undefined],
    ["Tell where we stand", executive.memberId, undefined],
  ]);
  expect(found.tasks[0]?.advice).toEqual({ say: "We were late.", dos: ["Listen."], donts: ["Explain."] });
  expect(found.events.map(({ kind, note }) => [kind, note])).toContainEqual([
    "playbook_applied",
    "Unhappy answer",
  ]);

  const other = await openCaseByHand(manager, { contactId, reachedBy: "phone", complaint: "Late." }, MONDAY);
  expect(await tasksOf(manager, other.caseId), "meant for another kind of case").toEqual([]);
});

test("a case leaves a stage only when its tasks are done or skipped with a note, and then dates those of the next", async () => {
  const firm = await makeFirm();
  const { manager, lead, executive, workspaceId } = firm;
  const { caseId } = await makeCase(firm);
  const [call, tell, hear] = await tasksOf(manager, caseId);
  const id = (task: { id: string } | undefined) => task?.id ?? "";

  await expect(forms.apologise(manager, caseId)).rejects.toThrow(
    "Two tasks are open: “Call” and “Tell the lead”. Do them, or skip them with a note.",
  );
  await settleTask(manager, { taskId: id(call), state: "done", note: "She was calm." }, hours(2));
  await expect(
    settleTask(lead, { taskId: id(tell), state: "skipped", note: " " }, hours(2)),
  ).rejects.toThrow();
  await expect(settleTask(executive, { taskId: id(tell), state: "done" })).rejects.toThrow(ForbiddenError);
  const both = ["done", "skipped"] as const;
  const settled = await Promise.allSettled(
    both.map((state) => settleTask(lead, { taskId: id(tell), state, note: "On holiday." }, hours(3))),
  );
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(settled.find(({ status }) => status === "rejected")).toMatchObject({
    reason: expect.any(ConflictError),
  });

  await reopenTask(manager, { taskId: id(call) }, hours(4));
  await expect(forms.apologise(manager, caseId)).rejects.toThrow("One task is open: “Call”.");
  await settleTask(manager, { taskId: id(call), state: "done" }, hours(5));
  await forms.apologise(manager, caseId, hours(6));
  const dated = (await tasksOf(manager, caseId)).find((task) => task.id === id(hear));
  // Four in the afternoon in Berlin, an hour before the end of the day.
  expect(dated?.dueAt?.toISOString()).toBe("2026-03-03T15:00:00.000Z");

  const kinds = await inWorkspace(manager, (db) =>
    db.caseEvent.findMany({
      where: { workspaceId, caseId, kind: { startsWith: "task_" } },
      orderBy: { at: "asc" },
    }),
  );
  expect(kinds.map(({ kind, memberId, note }) => [kind, memberId, note])).toEqual([
    ["task_done", manager.memberId, "She was calm."],
    [expect.stringMatching(/task_(done|skipped)/), lead.memberId, "On holiday."],
    ["task_reopened", manager.memberId, null],
    ["task_done", manager.memberId, null],
  ]);
});

test("a hold puts off what is due in working hours, and gives back what it did not take", async () => {
  const firm = await makeFirm();
  const { manager } = firm;
  const { caseId } = await makeCase(firm);
  await settleAll(firm, caseId, hours(1));
  const [, , hear] = await tasksOf(manager, caseId);
  await reopenTask(manager, { taskId: hear?.id ?? "" }, hours(1));
  await forms.apologise(manager, caseId, hours(6));
  const dueAt = async () => (await tasksOf(manager, caseId))[2]?.dueAt?.toISOString();
  await holdCase(manager, { caseId, reason: "The client is away.", untilOn: "2026-03-04" }, hours(6));
  expect(await dueAt()).toBe("2026-03-05T16:00:00.000Z");
  await releaseHold(manager, { caseId }, hours(22));
  // The one hour that was left of Monday.
  expect(await dueAt()).toBe("2026-03-03T16:00:00.000Z");
});

test("the open tasks of an owner go along with the case; those of others and those that are done stay", async () => {
  const firm = await makeFirm();
  const { manager, lead, director, admin } = firm;
  const { caseId } = await makeCase(firm);
  const [call] = await tasksOf(admin, caseId);
  const owners = async () => (await tasksOf(admin, caseId)).map(({ ownerId }) => ownerId);
  await assignCase(admin, { caseId, memberId: director.memberId });
  expect((await owners()).slice(0, 2)).toEqual([director.memberId, lead.memberId]);
  await settleTask(admin, { taskId: call?.id ?? "", state: "done" });
  await assignCases(admin, { caseIds: [caseId], memberId: manager.memberId });
  expect((await owners()).slice(0, 3)).toEqual([director.memberId, lead.memberId, manager.memberId]);
  await removeMember(admin, { memberId: lead.memberId });
  expect((await owners()).slice(0, 2), "a leaver's open tasks go to the owner of the case").toEqual([
    director.memberId,
    manager.memberId,
  ]);
});

test("a case that ends settles what is left with the reason, once for all", async () => {
  const firm = await makeFirm();
  const { manager, workspaceId } = firm;
  const { caseId } = await makeCase(firm);
  const [call] = await tasksOf(manager, caseId);
  await settleTask(manager, { taskId: call?.id ?? "", state: "done" }, hours(1));
  await closeCase(manager, { caseId, outcome: "client_left", note: "They went to Halden." }, hours(2));
  expect((await tasksOf(manager, caseId)).map(({ state, note }) => [state, note])).toEqual([
    ["done", null],
    ...Array.from({ length: 3 }, () => ["skipped", "They went to Halden."]),
  ]);
  const events = await inWorkspace(manager, (db) =>
    db.caseEvent.findMany({ where: { workspaceId, caseId, kind: "task_skipped" } }),
  );
  expect(events).toMatchObject([
    { data: { tasks: 3 }, note: expect.stringMatching(/^Not done: “[^”]+”, “[^”]+”, “[^”]+”\.$/) },
  ]);
  await expect(reopenTask(manager, { taskId: call?.id ?? "" })).rejects.toThrow(RuleViolation);
});

test("a second round has tasks of its own, by the playbook for how grave the case is then", async () => {
  const firm = await makeFirm();
  const { manager } = firm;
  const { caseId, email } = await makeCase(firm);
  await settleAll(firm, caseId, hours(1));
  await forms.apologise(manager, caseId, daysAfter(1));
  await forms.diagnose(manager, caseId, daysAfter(2));
  await forms.plan(manager, caseId, daysAfter(3));
  await forms.remedy(manager, caseId, daysAfter(4));
  await addTask(
    manager,
    { caseId, title: "Send the report", ownerId: manager.memberId, dueOn: "2026-03-20" },
    daysAfter(5),
  );
  const { severity } = await getCase(manager, caseId);
  const graver = severity === "normal" ? "high" : "critical";
  await makePlaybook(firm.lead, { name: "Second failure", origin: "detractor", severity: graver }, [
    playbookStep("Go and see the client", { doer: "director" }),
  ]);
  const link = await followUpLink(firm, email, daysAfter(12));
  await sendForm(link, { score: "2", handling: "1", is_fixed: "no" }, undefined, daysAfter(13));

  const found = await getCase(manager, caseId);
  expect([found.stage, found.round, found.playbook?.name]).toEqual(["new", 1, "Second failure"]);
  expect(found.tasks.map(({ title, state }) => [title, state])).toEqual([["Go and see the client", "open"]]);
  const first = (await tasksOf(manager, caseId)).filter(({ round }) => round === 0);
  expect(first.filter(({ state }) => state === "open")).toEqual([]);
  expect(first.at(-1)).toMatchObject({ title: "Send the report", state: "skipped" });

  const { workspaceId, director } = firm;
  expect((await listTasks(director)).tasks.map(({ title }) => title)).toEqual(["Go and see the client"]);
  const decided = { workspaceId, caseId, round: 0, since: found.stageSince, why: null };
  await inWorkspace(manager, (db) => takeBackOutcome(db, decided, daysAfter(14)));
  expect((await listTasks(director)).tasks, "the second round is taken back").toEqual([]);
});
