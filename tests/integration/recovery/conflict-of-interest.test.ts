import { describe, expect, test } from "vitest";
import { decideGesture } from "@/lib/gestures/decide-gesture";
import { offerGesture } from "@/lib/gestures/offer-gesture";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, ForbiddenError, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { settleTask } from "@/lib/playbooks/settle-task";
import { assignCase } from "@/lib/recovery/assign-case";
import { findCaseReader } from "@/lib/recovery/find-case-reader";
import { getCase } from "@/lib/recovery/get-case";
import { tellOwnerOfCaseJob } from "@/lib/recovery/jobs";
import { liftConflict } from "@/lib/recovery/lift-conflict";
import { EXECUTIVE_APOLOGY } from "@/lib/recovery/owe-executive-apology";
import { recordPlan } from "@/lib/recovery/record-plan";
import { makeAskedContact, openBrowser, sendForm } from "@/tests/factories/answer";
import { daysAfter, followUpLink, forms, MONDAY, makeCase, repairCase } from "@/tests/factories/case";
import { addSecondAdmin } from "@/tests/factories/member-mail";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

type Workspace = Awaited<ReturnType<typeof makeWorkspace>>;

const newsOf = (
  { admin, workspaceId }: Workspace,
  memberId: string,
  kind: "conflict_of_interest" | "case_reopened" | "outcome_decided",
) => inWorkspace(admin, (db) => db.notification.findMany({ where: { workspaceId, memberId, kind } }));

describe("a complaint that names its owner", () => {
  test("goes to the lead, who is told; the named cannot have it until somebody above says that it is not about them", async () => {
    const workspace = await makeWorkspace();
    const { manager, lead, director } = workspace;
    const { caseId } = await makeCase(workspace, { comment: "Max never called back." });
    const found = await getCase(lead, caseId);
    expect(found).toMatchObject({ owner: { name: "Lena" }, named: [{ name: "Max" }] });
    expect(found.events.at(-1)).toMatchObject({
      kind: "conflict_found",
      note: "The client's words name Max. Lena is asked to take the case.",
    });
    expect(await newsOf(workspace, lead.memberId, "conflict_of_interest")).toHaveLength(1);
    const mails = await waitingJobs(workspace, tellOwnerOfCaseJob.name);
    expect(mails).toMatchObject([{ memberId: lead.memberId }]);

    const give = () => assignCase(lead, { caseId, memberId: manager.memberId });
    await expect(give()).rejects.toThrow("name Max, who cannot own this case");
    const note = "Another Max, at the client.";
    await expect(liftConflict(manager, { caseId, note })).rejects.toThrow(ForbiddenError);
    await expect(liftConflict(lead, { caseId, note: "" })).rejects.toThrow("Say why");
    const other = await makeWorkspace();
    await expect(liftConflict(other.lead, { caseId, note })).rejects.toThrow(NotFoundError);
    await liftConflict(lead, { caseId, note });
    await expect(liftConflict(director, { caseId, note })).rejects.toThrow(ConflictError);
    await give();
    const lifted = await getCase(lead, caseId);
    expect(lifted).toMatchObject({ owner: { name: "Max" }, named: [] });
    expect(lifted.events.map(({ kind }) => kind)).toContain("conflict_lifted");
  });

  test("goes to a director when it names the lead too, who cannot lift it; and to nobody when all are named", async () => {
    const workspace = await makeWorkspace();
    const { caseId } = await makeCase(workspace, { comment: "Max lied, and Lena knew." });
    expect((await getCase(workspace.admin, caseId)).owner).toMatchObject({ name: "Dora" });
    await expect(liftConflict(workspace.lead, { caseId, note: "Not me." })).rejects.toThrow("name you");

    const all = await makeCase(workspace, { comment: "Max, Lena, Dora and Ada: all of them lied." });
    const found = await getCase(workspace.admin, all.caseId);
    expect(found.owner).toBeNull();
    expect(found.events.at(-1)?.note).toContain("nobody else is there");
  });

  test("keeps the client's words from an admin whom they name, as long as another is there to read them", async () => {
    const workspace = await makeWorkspace();
    const { admin, workspaceId } = workspace;
    const { caseId } = await makeCase(workspace);
    const bea = await addSecondAdmin(admin);
    const readerWhenNamed = (...named: string[]) =>
      inWorkspace(admin, async (db) => {
        await db.recoveryCase.updateMany({ where: { workspaceId }, data: { namedMemberIds: named } });
        return (await findCaseReader(db, { workspaceId, caseId, ownerId: null }))?.id;
      });
    const ada = admin.memberId ?? "";
    expect(await readerWhenNamed()).toBe(ada);
    expect(await readerWhenNamed(ada)).toBe(bea.id);
    expect(await readerWhenNamed(ada, bea.id)).toBe(ada);
  });

  test("is found when the client corrects the words, too", async () => {
    const workspace = await makeWorkspace();
    const { link, contactId } = await makeAskedContact(workspace, { now: MONDAY });
    const send = await openBrowser(link, MONDAY);
    await send({ score: "1", comment: "Late again." });
    const { id: caseId } = await inWorkspace(workspace.admin, (db) =>
      db.recoveryCase.findFirstOrThrow({ where: { workspaceId: workspace.workspaceId, contactId } }),
    );
    expect((await getCase(workspace.lead, caseId)).owner).toMatchObject({ name: "Max" });
    await send({ score: "1", comment: "Max was rude." });
    const found = await getCase(workspace.lead, caseId);
    expect(found.response?.comment).toBe("Max was rude.");
    expect(found).toMatchObject({ owner: { name: "Lena" }, named: [{ name: "Max" }] });
  });
});

describe("a cause that comes back", () => {
  test("makes the case a repeat, one level graver, which needs an executive's apology and a corrective action before its plan, and gets no gesture", async () => {
    const workspace = await makeWorkspace();
    const { manager, admin, workspaceId } = workspace;
    const first = await makeCase(workspace);
    await forms.apologise(manager, first.caseId);
    await forms.diagnose(manager, first.caseId);
    const { accountId } = await getCase(manager, first.caseId);

    const second = await makeCase(workspace, { contact: { accountId }, now: daysAfter(100) });
    const opened = await getCase(manager, second.caseId);
    // Its cause is unknown, and that of the first is known: only the diagnosis can say whether it is a repeat.
    expect(opened).toMatchObject({ isRepeat: false, severityReasons: ["score 2"] });
    await forms.apologise(manager, second.caseId, daysAfter(101));
    const gesture = { caseId: second.caseId, kind: "A day of work", cost: 900, why: "They lost one." };
    const { gestureId } = await offerGesture(manager, gesture, daysAfter(101));
    await forms.diagnose(manager, second.caseId, daysAfter(102));
    const found = await getCase(manager, second.caseId);
    expect(found).toMatchObject({
      isRepeat: true,
      severity: "high",
      severityReasons: ["score 2", "the same cause as in March"],
    });
    expect(found.events.slice(-2)).toMatchObject([{ kind: "repeat_found" }, { kind: "task_added" }]);
    expect(found.tasks).toMatchObject([
      { title: EXECUTIVE_APOLOGY, stage: "diagnosed", owner: { name: "Eva" }, dueAt: expect.any(Date) },
    ]);
    const news = await inWorkspace(admin, (db) =>
      db.notification.findMany({
        where: { workspaceId, kind: "task_given", caseId: second.caseId },
        select: { words: true, member: { select: { name: true } } },
        orderBy: { id: "asc" },
      }),
    );
    expect(news).toMatchObject([
      { member: { name: "Eva" }, words: expect.stringContaining("Once you have, tell Max, who notes it.") },
      {
        member: { name: "Max" },
        words: expect.stringContaining("Eva is asked to apologise to them. Settle"),
      },
    ]);
    const noGesture = "no gesture makes up for it";
    await expect(offerGesture(manager, { ...gesture, cost: 20 }, daysAfter(102))).rejects.toThrow(noGesture);
    await expect(decideGesture(workspace.lead, { gestureId, verdict: "approve" })).rejects.toThrow(noGesture);
    const declined = { gestureId, verdict: "decline", note: "An apology first." } as const;
    await decideGesture(workspace.lead, declined, daysAfter(102));

    const plan = { caseId: second.caseId, fix: "Two reviewers.", fixDueOn: "2026-06-30" };
    await expect(recordPlan(manager, plan, daysAfter(103))).rejects.toThrow(RuleViolation);
    expect((await getCase(manager, second.caseId)).plans).toEqual([]);
    const day = new Date("2026-07-31");
    await inWorkspace(admin, (db) =>
      db.correctiveAction.create({
        data: { workspaceId, caseId: second.caseId, title: "A checklist", dueOn: day, verifyOn: day },
      }),
    );
    await expect(recordPlan(manager, plan, daysAfter(103))).rejects.toThrow(EXECUTIVE_APOLOGY);
    await settleTask(manager, { taskId: found.tasks[0]?.id ?? "", state: "done" }, daysAfter(103));
    await recordPlan(manager, plan, daysAfter(103));
    expect((await getCase(manager, second.caseId)).stage).toBe("planned");

    // More than a year later, the same cause is no repeat any more.
    const third = await makeCase(workspace, { contact: { accountId }, now: daysAfter(500) });
    await forms.apologise(manager, third.caseId, daysAfter(501));
    await forms.diagnose(manager, third.caseId, daysAfter(502));
    expect((await getCase(manager, third.caseId)).isRepeat).toBe(false);
  });
});

test("a bad follow-up is news for owner and lead, and the client's decision for the owner", async () => {
  const workspace = await makeWorkspace();
  const { manager, lead } = workspace;
  const { caseId, email } = await makeCase(workspace);
  await repairCase(manager, caseId);
  const link = await followUpLink(workspace, email, daysAfter(11));
  await sendForm(
    link,
    { score: "2", handling: "1", is_fixed: "no", comment: "Worse." },
    undefined,
    daysAfter(12),
  );
  for (const { memberId } of [manager, lead]) {
    expect(await newsOf(workspace, memberId, "case_reopened")).toMatchObject([
      { caseId, path: `/recovery/${caseId}` },
    ]);
  }
  await repairCase(manager, caseId, daysAfter(12, MONDAY));
  const again = await followUpLink(workspace, email, daysAfter(23));
  await sendForm(
    again,
    { score: "9", handling: "5", is_fixed: "yes", comment: "" },
    undefined,
    daysAfter(24),
  );
  expect(await newsOf(workspace, manager.memberId, "outcome_decided")).toMatchObject([
    { words: expect.stringContaining("The client was won back") },
  ]);
  expect(await newsOf(workspace, lead.memberId, "outcome_decided")).toEqual([]);
});
