import { beforeEach, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addCorrectiveAction } from "@/lib/causes/add-corrective-action";
import { changeCorrectiveAction } from "@/lib/causes/change-corrective-action";
import { finishCorrectiveAction } from "@/lib/causes/finish-corrective-action";
import { listCorrectiveActions } from "@/lib/causes/list-corrective-actions";
import { listEarlierCauses } from "@/lib/causes/list-earlier-causes";
import { tellOfDueActions } from "@/lib/causes/tell-of-due-actions";
import { verifyCorrectiveAction } from "@/lib/causes/verify-corrective-action";
import { inWorkspace } from "@/lib/platform/database/door";
import { closeCase } from "@/lib/recovery/close-case";
import { getCase } from "@/lib/recovery/get-case";
import { openCaseByHand } from "@/lib/recovery/open-case-by-hand";
import { daysAfter, forms, MONDAY, makeCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

type Workspace = Awaited<ReturnType<typeof makeWorkspace>>;

let workspace: Workspace;
let manager: Actor;
beforeEach(async () => {
  workspace = await makeWorkspace();
  manager = workspace.manager;
});

const dateOf = (at: Date) => at.toISOString().slice(0, 10);
const DUE = daysAfter(20);

/** A case with its cause found and an action against it. */
async function makeAction(owner = manager) {
  const { caseId, contactId } = await makeCase(workspace);
  await forms.apologise(manager, caseId);
  await forms.diagnose(manager, caseId);
  const action = {
    caseId,
    title: "Two people for each account.",
    ownerId: owner.memberId,
    dueOn: dateOf(DUE),
  };
  const { id: actionId } = await addCorrectiveAction(manager, action, daysAfter(2));
  return { caseId, contactId, actionId };
}

/** The same cause behind another case of the same client. */
async function findAgain(contactId: string, openedAt: Date) {
  const complaint = { contactId, reachedBy: "phone", complaint: "It happened again." } as const;
  const { caseId } = await openCaseByHand(manager, complaint, openedAt);
  await forms.apologise(manager, caseId, daysAfter(1, openedAt));
  await forms.diagnose(manager, caseId, daysAfter(2, openedAt));
  return caseId;
}

const stateOf = async (actionId: string, now: Date) =>
  (await listCorrectiveActions(manager, { state: "all" }, now)).actions.find(({ id }) => id === actionId)
    ?.state;
const newsOf = (actor: Actor) =>
  inWorkspace(actor, (db) =>
    db.notification.findMany({
      where: {
        workspaceId: actor.workspaceId,
        memberId: actor.memberId,
        kind: { in: ["action_due", "cause_recurred"] },
      },
      orderBy: { at: "asc" },
      select: { kind: true, words: true, path: true },
    }),
  );
const finish = (actionId: string, now: Date) =>
  finishCorrectiveAction(manager, { actionId, doneNote: "Each account has two names." }, now);

it("is put on record, done, and verified once its day has come, and the case tells each step", async () => {
  const { caseId, actionId } = await makeAction();
  expect(await stateOf(actionId, daysAfter(20))).toBe("open");
  expect(await stateOf(actionId, daysAfter(21))).toBe("overdue");
  await finish(actionId, daysAfter(10));
  await expect(finish(actionId, daysAfter(11))).rejects.toThrow("Someone else finished this action first.");
  await expect(verifyCorrectiveAction(manager, { actionId }, daysAfter(109))).rejects.toThrow(
    "It is too early to tell: this can be verified from 20 June 2026 on.",
  );
  expect(await stateOf(actionId, daysAfter(110))).toBe("to_verify");
  await verifyCorrectiveAction(manager, { actionId }, daysAfter(110));
  expect(await stateOf(actionId, daysAfter(110))).toBe("verified");
  const { events, correctiveActions } = await getCase(manager, caseId);
  expect(events.map(({ kind }) => kind).filter((kind) => kind.startsWith("action_"))).toEqual([
    "action_added",
    "action_done",
    "action_verified",
  ]);
  expect(correctiveActions).toMatchObject([
    { doneNote: "Each account has two names.", owner: { name: "Max" } },
  ]);
});

it("is in question again once its cause stands behind a case that opened after it was done: owner and leads hear, both cases say so, nobody can verify it", async () => {
  const { caseId, contactId, actionId } = await makeAction();
  await finish(actionId, daysAfter(10));
  await verifyCorrectiveAction(manager, { actionId }, daysAfter(110));
  const again = await findAgain(contactId, daysAfter(120));

  expect(await stateOf(actionId, daysAfter(122))).toBe("recurred");
  await expect(verifyCorrectiveAction(manager, { actionId }, daysAfter(130))).rejects.toThrow(
    "The cause came back: the action has to be done anew.",
  );
  for (const id of [caseId, again]) {
    expect((await getCase(manager, id)).events.map(({ kind }) => kind)).toContain("cause_recurred");
  }
  for (const told of [manager, workspace.director]) {
    expect(await newsOf(told)).toMatchObject([{ kind: "cause_recurred", path: `/recovery/${again}` }]);
  }

  await finish(actionId, daysAfter(125));
  expect(await stateOf(actionId, daysAfter(214))).toBe("done");
  expect(await stateOf(actionId, daysAfter(215))).toBe("to_verify");
});

it("is not in question because of a case that was open already when it was done, nor held by one that was no issue", async () => {
  const { contactId, actionId } = await makeAction();
  const complaint = { contactId, reachedBy: "phone", complaint: "Still." } as const;
  const { caseId: open } = await openCaseByHand(manager, complaint, daysAfter(5));
  await finish(actionId, daysAfter(6));
  await forms.apologise(manager, open, daysAfter(7));
  await forms.diagnose(manager, open, daysAfter(8));
  expect(await stateOf(actionId, daysAfter(9))).toBe("done");

  const mistaken = await findAgain(contactId, daysAfter(30));
  await finish(actionId, daysAfter(33));
  await closeCase(manager, { caseId: mistaken, outcome: "not_an_issue", note: "Mixed up." }, daysAfter(34));
  await verifyCorrectiveAction(manager, { actionId }, daysAfter(200));
  expect(await stateOf(actionId, daysAfter(200))).toBe("verified");
});

it("of two diagnoses at once opens the question once", async () => {
  const { contactId, actionId } = await makeAction();
  await finish(actionId, daysAfter(10));
  const complaint = { contactId, reachedBy: "mail", complaint: "Again." } as const;
  const opened = await Promise.all([0, 1].map(() => openCaseByHand(manager, complaint, daysAfter(40))));
  for (const { caseId } of opened) await forms.apologise(manager, caseId, daysAfter(41));
  await Promise.all(opened.map(({ caseId }) => forms.diagnose(manager, caseId, daysAfter(42))));
  expect(await newsOf(workspace.director)).toHaveLength(1);
  expect(await stateOf(actionId, daysAfter(43))).toBe("recurred");
});

it("can be given to somebody else and moved while it is unfinished, which the case tells; its owner hears once of each date on its day", async () => {
  const { caseId, actionId } = await makeAction();
  const { workspaceId, lead } = workspace;
  const tell = (now: Date) => tellOfDueActions({ now, workspaceId });
  // The day begins in Berlin at 23:00 of the day before in UTC.
  expect(await tell(new Date("2026-03-21T22:59:00Z"))).toBe(0);
  expect(await tell(new Date("2026-03-21T23:01:00Z"))).toBe(1);
  expect(await tell(DUE)).toBe(0);
  expect(await newsOf(manager)).toMatchObject([
    { kind: "action_due", words: "Due today: Two people for each account." },
  ]);

  const change = {
    actionId,
    title: "Two people for each account.",
    ownerId: lead.memberId,
    dueOn: dateOf(daysAfter(30)),
  };
  await changeCorrectiveAction(manager, change, daysAfter(21));
  expect(await Promise.all([tell(daysAfter(30)), tell(daysAfter(30))])).toContain(0);
  expect(await newsOf(lead)).toHaveLength(1);
  expect((await getCase(manager, caseId)).events.at(-1)).toMatchObject({
    kind: "action_changed",
    note: "Two people for each account.: given to Lena, due 1 April 2026 instead of 22 March 2026, to be verified on 30 June 2026",
  });
  await finish(actionId, daysAfter(31));
  await expect(changeCorrectiveAction(manager, change, daysAfter(31))).rejects.toThrow(
    "cannot be changed any more",
  );
});

it("finds by state, by whose it is and by cause, page by page, and what no case called for stands in the audit", async () => {
  const { actionId } = await makeAction();
  const { lead, workspaceId } = workspace;
  const own = { title: "A clean template.", ownerId: lead.memberId, dueOn: dateOf(daysAfter(5)) };
  const { id } = await addCorrectiveAction(lead, own, MONDAY);
  const idsOf = async (filters: Parameters<typeof listCorrectiveActions>[1], now = daysAfter(6)) =>
    (await listCorrectiveActions(lead, filters, now)).actions.map((action) => action.id);
  expect(await idsOf({})).toEqual([id, actionId]);
  expect(await idsOf({ state: "overdue" })).toEqual([id]);
  expect(await idsOf({ state: "open" })).toEqual([actionId]);
  expect(await idsOf({ whose: "mine" })).toEqual([id]);
  expect(await idsOf({ search: "TEMPLATE" })).toEqual([id]);
  for (const state of ["done", "to_verify", "verified", "recurred"] as const)
    expect(await idsOf({ state })).toEqual([]);
  const entries = await inWorkspace(lead, (db) =>
    db.auditEntry.findMany({ where: { workspaceId, subjectId: id }, select: { action: true } }),
  );
  expect(entries).toEqual([{ action: "corrective-action:added" }]);

  await inWorkspace(lead, (db) =>
    db.correctiveAction.createMany({
      data: Array.from({ length: 60 }, (_, i) => ({
        ...{ workspaceId, title: `Action ${i}`, ownerId: lead.memberId, dueOn: DUE, verifyOn: DUE },
      })),
    }),
  );
  const first = await listCorrectiveActions(lead, {}, daysAfter(6));
  const second = await listCorrectiveActions(lead, { cursor: first.next ?? undefined }, daysAfter(6));
  const seen = [...first.actions, ...second.actions].map((action) => action.id);
  expect([first.actions.length, new Set(seen).size, second.next]).toEqual([50, 62, null]);
});

it("is nobody else's: not another workspace's to see or change, not for an executive to add, not for a member who left or a day that passed", async () => {
  const { actionId, caseId } = await makeAction();
  const strangers = await makeWorkspace();
  const dueOn = dateOf(DUE);
  const mine = { title: "Mine", ownerId: strangers.manager.memberId, dueOn };
  await expect(addCorrectiveAction(strangers.manager, { ...mine, caseId }, MONDAY)).rejects.toThrow(
    "This case does not exist.",
  );
  for (const attempt of [
    () => finishCorrectiveAction(strangers.manager, { actionId, doneNote: "x" }),
    () => verifyCorrectiveAction(strangers.manager, { actionId }),
    () => changeCorrectiveAction(strangers.manager, { actionId, ...mine }),
  ]) {
    await expect(attempt()).rejects.toThrow("This corrective action does not exist.");
  }
  await expect(addCorrectiveAction(manager, mine, MONDAY)).rejects.toThrow(
    "This member does not exist or has left.",
  );
  const own = { ...mine, ownerId: manager.memberId };
  await expect(addCorrectiveAction(workspace.executive, own, MONDAY)).rejects.toThrow();
  await expect(addCorrectiveAction(manager, own, daysAfter(21))).rejects.toThrow("This date has passed.");
});

it("shows, while a cause is being found, where it stood behind a case before: this account first, what lay at the root, what is done about it", async () => {
  const { caseId, contactId, actionId } = await makeAction();
  const { caseId: elsewhere } = await makeCase(workspace);
  await forms.apologise(manager, elsewhere, daysAfter(3));
  await forms.diagnose(manager, elsewhere, daysAfter(4));
  const complaint = { contactId, reachedBy: "phone", complaint: "Again." } as const;
  const { caseId: current } = await openCaseByHand(manager, complaint, daysAfter(10));
  const rootCauseId = (await getCase(manager, caseId)).diagnoses[0]?.rootCauseId ?? "";
  const found = await listEarlierCauses(manager, { caseId: current, rootCauseId }, daysAfter(11));
  expect(found).toMatchObject({
    earlier: [
      { caseId, isHere: true, root: "Nobody was told.", actions: [{ id: actionId, state: "open" }] },
      { caseId: elsewhere, isHere: false, actions: [] },
    ],
    ...{ times: 2, timesHere: 1 },
  });
  const { manager: stranger } = await makeWorkspace();
  await expect(listEarlierCauses(stranger, { caseId: current, rootCauseId })).rejects.toThrow(
    "This case does not exist.",
  );
});
