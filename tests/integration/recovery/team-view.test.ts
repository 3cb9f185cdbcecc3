import { expect, test } from "vitest";
import { offerGesture } from "@/lib/gestures/offer-gesture";
import { inWorkspace } from "@/lib/platform/database/door";
import { ForbiddenError } from "@/lib/platform/errors";
import { assignCase } from "@/lib/recovery/assign-case";
import { getTeam } from "@/lib/recovery/get-team";
import { holdCase } from "@/lib/recovery/hold-case";
import { listQueue } from "@/lib/recovery/queries";
import { EVERY_TEAM } from "@/lib/recovery/schema";
import { addTeam } from "@/lib/workspaces/add-team";
import { sendForm } from "@/tests/factories/answer";
import { daysAfter, followUpLink, forms, MONDAY, makeCase, repairCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

const at = (iso: string) => new Date(iso);
const THURSDAY = at("2026-03-05T18:00:00Z");

test("shows each member's work as the desk counts it, who is silent, and what nobody owns", async () => {
  const workspace = await makeWorkspace();
  const { admin, lead, manager, executive, director, workspaceId } = workspace;
  const team = await addTeam(admin, { name: "Berlin" });
  await inWorkspace(admin, (db) =>
    db.member.updateMany({
      where: { workspaceId, id: { in: [lead.memberId, manager.memberId] } },
      data: { teamId: team.id },
    }),
  );
  // Owed by Tuesday at ten; Max does nothing.
  const late = await makeCase(workspace);
  // Apologised for on Thursday: touched, and owed by the end of Thursday week's first days.
  const fresh = await makeCase(workspace);
  await forms.apologise(manager, fresh.caseId, at("2026-03-05T10:00:00Z"));
  // On hold, so nobody is silent on it.
  const held = await makeCase(workspace);
  await forms.apologise(manager, held.caseId, at("2026-03-02T10:00:00Z"));
  await holdCase(manager, { caseId: held.caseId, reason: "They are away.", untilOn: "2026-03-20" }, MONDAY);
  // What somebody else does is no sign of its owner.
  const given = await makeCase(workspace);
  await assignCase(lead, { caseId: given.caseId, memberId: director.memberId }, at("2026-03-02T12:00:00Z"));
  await forms.apologise(manager, given.caseId, at("2026-03-05T11:00:00Z"));
  const unowned = await makeCase(workspace, { now: at("2026-03-05T12:00:00Z") });
  await inWorkspace(admin, (db) =>
    db.recoveryCase.update({
      where: { workspaceId_id: { workspaceId, id: unowned.caseId } },
      data: { ownerId: null },
      select: { id: true },
    }),
  );
  await offerGesture(manager, { caseId: late.caseId, kind: "A day", cost: 900, why: "Lost." }, MONDAY);

  const view = await getTeam(director, {}, THURSDAY);
  const of = (name: string) => view.members.find((member) => member.name === name);
  // The gesture was the last thing that Max did on the case, on Monday at ten.
  expect(of("Max")).toMatchObject({ openCases: 3, overdue: 2, dueSoon: 0, reopened: 0, tasksOverdue: 0 });
  expect(of("Max")).toMatchObject({ silentCaseId: late.caseId, touchedAt: MONDAY });
  expect(of("Dora")).toMatchObject({ openCases: 1, touchedAt: at("2026-03-02T12:00:00Z") });
  expect(of("Eva")).toBeUndefined();
  expect(view.silent.map(({ id }) => id)).toEqual([late.caseId, given.caseId]);
  expect(view.unowned).toMatchObject([{ id: unowned.caseId, owner: null }]);
  expect(view.approvals).toMatchObject([{ caseId: late.caseId, cost: 900 }]);
  expect(view.dueNext.every(({ dueAt }) => dueAt && dueAt >= THURSDAY)).toBe(true);

  const desk = async (ownerId: string, filter: { due: "overdue" } | { dueBy: string }) =>
    (await listQueue(director, { scope: "all", ownerId, ...filter }, THURSDAY)).rows.length;
  for (const { id, overdue, dueSoon } of view.members) {
    expect(await desk(id, { due: "overdue" })).toBe(overdue);
    expect(await desk(id, { dueBy: view.dueBy })).toBe(dueSoon);
  }
  // Before the day that it is held until begins, the third case falls due, and it is counted then.
  const earlier = await getTeam(director, {}, at("2026-03-03T08:00:00Z"));
  expect(earlier.members.find(({ name }) => name === "Max")).toMatchObject({ overdue: 0, dueSoon: 2 });
  expect(
    await listQueue(
      director,
      { scope: "all", ownerId: manager.memberId, dueBy: earlier.dueBy },
      at("2026-03-03T08:00:00Z"),
    ),
  ).toMatchObject({ rows: { length: 2 } });

  const own = await getTeam(lead, {}, THURSDAY);
  expect(own).toMatchObject({ teamId: team.id });
  expect(own.members.map(({ name }) => name)).toEqual(["Lena", "Max"]);
  expect(own.silent.map(({ id }) => id)).toEqual([late.caseId]);
  expect((await getTeam(lead, { teamId: EVERY_TEAM }, THURSDAY)).members).toHaveLength(4);
  const other = await makeWorkspace();
  const theirs = await getTeam(other.executive, { teamId: team.id }, THURSDAY);
  expect(theirs).toMatchObject({ teamId: null, teams: [], silent: [], unowned: [] });
  await expect(getTeam(manager, {}, THURSDAY)).rejects.toThrow(ForbiddenError);
  expect((await getTeam(executive, {}, THURSDAY)).members).toHaveLength(4);
});

test("names what was reopened, with a fresh start for its owner's silence", async () => {
  const workspace = await makeWorkspace();
  const { manager, lead } = workspace;
  const { caseId, email } = await makeCase(workspace);
  await repairCase(manager, caseId);
  const link = await followUpLink(workspace, email, daysAfter(11));
  const answer = { score: "2", handling: "1", is_fixed: "no", comment: "Worse." };
  await sendForm(link, answer, undefined, daysAfter(12));
  const view = await getTeam(lead, {}, daysAfter(12));
  expect(view.reopened).toMatchObject([{ id: caseId, roundSince: daysAfter(12) }]);
  expect(view.members.find(({ name }) => name === "Max")).toMatchObject({
    reopened: 1,
    touchedAt: daysAfter(12),
  });
  expect(view.silent).toEqual([]);
  // The desk shows those that the figure counts, and no other.
  await makeCase(workspace, { now: daysAfter(12) });
  const again = { scope: "all", ownerId: manager.memberId, attempt: "second" } as const;
  expect((await listQueue(lead, again, daysAfter(12))).rows.map(({ id }) => id)).toEqual([caseId]);
});
