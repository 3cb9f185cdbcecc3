import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { assignCase } from "@/lib/recovery/assign-case";
import { changeSeverity } from "@/lib/recovery/change-severity";
import { closeCase } from "@/lib/recovery/close-case";
import { getCase } from "@/lib/recovery/get-case";
import { getCasePage } from "@/lib/recovery/get-case-page";
import { liftConflict } from "@/lib/recovery/lift-conflict";
import { takeBackOutcome } from "@/lib/recovery/take-back-outcome";
import { addTeam } from "@/lib/workspaces/add-team";
import { makeAskedContact, openBrowser } from "@/tests/factories/answer";
import { daysAfter, followUpLink, forms, MONDAY, makeCase, repairCase } from "@/tests/factories/case";
import { statementsOf } from "@/tests/factories/statements";
import { makeWorkspace } from "@/tests/factories/workspace";

type Workspace = Awaited<ReturnType<typeof makeWorkspace>>;

const BRIEFLY_MS = 300;
const minutes = (count: number, from = MONDAY) => new Date(from.getTime() + count * 60_000);
const pause = () => new Promise((resolve) => setTimeout(resolve, BRIEFLY_MS));

const rowOf = ({ admin, workspaceId }: Workspace, caseId: string) =>
  inWorkspace(admin, (db) =>
    db.recoveryCase.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id: caseId } } }),
  );
const HEAD_START_MS = 3_600_000;

test("a case that is given away while its new owner changes teams goes to the new team, and a closed one stays where it was", async () => {
  const workspace = await makeWorkspace();
  const { admin, lead, manager, workspaceId } = workspace;
  const { caseId } = await makeCase(workspace);
  const closed = await makeCase(workspace);
  await assignCase(admin, { caseId: closed.caseId, memberId: lead.memberId });
  await closeCase(admin, { caseId: closed.caseId, outcome: "client_left", note: "Gone." }, daysAfter(1));
  const { id: teamId } = await addTeam(admin, { name: "North" });

  let given: Promise<unknown> = Promise.resolve();
  await inWorkspace(admin, async (db) => {
    await db.member.updateMany({ where: { workspaceId, id: lead.memberId }, data: { teamId } });
    given = assignCase(manager, { caseId, memberId: lead.memberId });
    await pause();
  });
  await given;
  expect((await rowOf(workspace, caseId)).teamId).toBe(teamId);
  expect((await rowOf(workspace, closed.caseId)).teamId).toBeNull();
});

test("a cause that another one took the place of makes no repeat, and what was counted at the opening is not counted twice", async () => {
  const workspace = await makeWorkspace();
  const { manager, admin, workspaceId } = workspace;
  const first = await makeCase(workspace);
  await forms.apologise(manager, first.caseId);
  await forms.diagnose(manager, first.caseId);
  const { accountId } = first;
  const { diagnoses } = await getCase(manager, first.caseId);
  const { rootCauseId } = diagnoses[0] ?? {};
  const other = await inWorkspace(admin, (db) =>
    db.rootCause.findFirstOrThrow({
      where: { workspaceId, parentId: { not: null }, id: { not: rootCauseId } },
    }),
  );
  const superseding = await inWorkspace(admin, (db) =>
    db.diagnosis.create({
      data: {
        ...{ workspaceId, caseId: first.caseId, rootCauseId: other.id, whys: [], at: daysAfter(3) },
        ...{ noticedFirst: "us" as const, preventable: true },
      },
    }),
  );
  const second = await makeCase(workspace, { contact: { accountId }, now: daysAfter(10) });
  const third = await makeCase(workspace, { contact: { accountId }, now: daysAfter(11) });
  await forms.apologise(manager, second.caseId, daysAfter(12));
  await forms.diagnose(manager, second.caseId, daysAfter(13));
  expect(await getCase(manager, second.caseId)).toMatchObject({ isRepeat: false, severity: "normal" });

  await inWorkspace(admin, (db) =>
    db.diagnosis.delete({ where: { workspaceId_id: { workspaceId, id: superseding.id } } }),
  );
  // Opened while the cause of the second was unknown, and one point graver for it.
  expect(await getCase(manager, third.caseId)).toMatchObject({
    severity: "high",
    severityReasons: ["score 2", "another case without a known cause in 12 months"],
  });
  await forms.apologise(manager, third.caseId, daysAfter(13));
  await forms.diagnose(manager, third.caseId, daysAfter(14));
  expect(await getCase(manager, third.caseId)).toMatchObject({
    isRepeat: true,
    severity: "high",
    severityReasons: ["score 2", "the same cause as in March"],
  });
});

test("the apology is owed at one time, whatever changes how grave the case is before it is made", async () => {
  const workspace = await makeWorkspace();
  const { manager, admin, workspaceId } = workspace;
  await inWorkspace(admin, (db) =>
    db.casePromise.createMany({
      data: [
        { workspaceId, severity: "critical", apologiseWithinHours: 4 },
        { workspaceId, severity: "high", apologiseWithinHours: 8 },
      ],
    }),
  );
  const { link, contactId } = await makeAskedContact(workspace, {
    now: MONDAY,
    contact: { role: "decision_maker" },
  });
  const send = await openBrowser(link, MONDAY);
  await send({ score: "5", comment: "Late." }, MONDAY);
  const where = { workspaceId, contactId };
  const { id: caseId, severity } = await inWorkspace(admin, (db) =>
    db.recoveryCase.findFirstOrThrow({ where }),
  );
  expect(severity).toBe("normal");
  await send({ score: "1", comment: "Late, three times." }, minutes(3));
  const corrected = await rowOf(workspace, caseId);
  expect(corrected).toMatchObject({ severity: "high", apologiseBy: corrected.dueAt });
  await changeSeverity(manager, { caseId, severity: "critical", note: "Their board." }, minutes(5));
  const changed = await rowOf(workspace, caseId);
  expect(changed.apologiseBy).toEqual(changed.dueAt);
  expect(changed.dueAt).toEqual(minutes(240, changed.roundSince));
});

test("the place by revenue is that of the opening, through every move and an outcome that is taken back", async () => {
  const workspace = await makeWorkspace();
  const { manager, workspaceId } = workspace;
  const large = { name: "Large", ownerId: manager.memberId, revenue: 900_000, currency: "EUR" };
  const { caseId: smallId } = await makeCase(workspace, { account: { ...large, name: "Small", revenue: 1 } });
  const { caseId, email } = await makeCase(workspace, { account: large });
  expect((await rowOf(workspace, smallId)).revenueRank).toBeNull();
  // Larger than both, and too late to count.
  await makeAskedContact(workspace, { account: { ...large, name: "Huge", revenue: 9_000_000 } });
  await repairCase(manager, caseId);
  const link = await followUpLink(workspace, email, daysAfter(11));
  const send = await openBrowser(link, daysAfter(12));
  await send({ score: "2", handling: "1", is_fixed: "no" }, daysAfter(12));
  const headStart = async () => {
    const { rankAt, dueAt, followUpDueAt, revenueRank } = await rowOf(workspace, caseId);
    const next = dueAt ?? followUpDueAt ?? new Date(0);
    return [revenueRank, (next.getTime() - (rankAt?.getTime() ?? 0)) / HEAD_START_MS];
  };
  // The largest of the accounts there were, and one level graver: 24 and 12 hours.
  expect(await headStart()).toEqual([1, 36]);
  const { stageSince: since } = await rowOf(workspace, caseId);
  const decided = { workspaceId, caseId, round: 0, since, why: null, waitUntil: daysAfter(25) };
  await inWorkspace(manager, (db) => takeBackOutcome(db, decided, daysAfter(13)));
  expect(await headStart()).toEqual([1, 24]);
});

test("that a complaint is not about a member is said of each it names by themselves", async () => {
  const workspace = await makeWorkspace();
  const { director, lead, manager } = workspace;
  const { caseId } = await makeCase(workspace, { comment: "Max and Lena never called." });
  const note = "Another of that name.";
  await expect(liftConflict(director, { caseId, note })).rejects.toThrow("several members");
  await liftConflict(director, { caseId, note, namedId: manager.memberId });
  expect((await getCase(director, caseId)).named).toMatchObject([{ name: "Lena" }]);
  await expect(liftConflict(director, { caseId, note, namedId: manager.memberId })).rejects.toThrow(
    "any more",
  );
  await assignCase(director, { caseId, memberId: manager.memberId });
  await expect(assignCase(director, { caseId, memberId: lead.memberId })).rejects.toThrow("Lena");
});

test("the page of a case is read in one transaction, and offers a reader only what they may do next", async () => {
  const workspace = await makeWorkspace();
  const { manager, executive } = workspace;
  const { caseId } = await makeCase(workspace);
  let page: Awaited<ReturnType<typeof getCasePage>> | undefined;
  const asked = await statementsOf(async () => {
    page = await getCasePage(manager, caseId, daysAfter(1));
  });
  expect(asked.filter((text) => /^begin/i.test(text))).toHaveLength(1);
  expect(page).toMatchObject({ found: { id: caseId }, canAct: true, causes: [], messages: [] });
  expect(page?.templates).not.toEqual([]);
  expect(page?.members.map(({ name }) => name)).toContain("Lena");
  expect(await getCasePage(executive, caseId)).toMatchObject({ canAct: false, members: [], templates: [] });
  const other = await makeWorkspace();
  await expect(getCasePage(other.admin, caseId)).rejects.toMatchObject({ status: 404 });
});
