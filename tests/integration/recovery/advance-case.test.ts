import { describe, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, ForbiddenError, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { assignCase } from "@/lib/recovery/assign-case";
import { closeCase } from "@/lib/recovery/close-case";
import { getCase } from "@/lib/recovery/get-case";
import { openCaseByHand } from "@/lib/recovery/open-case-by-hand";
import { recordApology } from "@/lib/recovery/record-apology";
import { recordDiagnosis } from "@/lib/recovery/record-diagnosis";
import { recordPlan } from "@/lib/recovery/record-plan";
import { recordRemedy } from "@/lib/recovery/record-remedy";
import { sendForm } from "@/tests/factories/answer";
import {
  apology,
  daysAfter,
  followUpLink,
  forms,
  MONDAY,
  makeCase,
  repairCase,
} from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

describe("a case", () => {
  test("goes from New to Closed by its forms, each fact and each step on record, and the client decides", async () => {
    const workspace = await makeWorkspace();
    const { manager } = workspace;
    const { caseId, email } = await makeCase(workspace);
    await repairCase(manager, caseId);

    const remedied = await getCase(manager, caseId, daysAfter(4));
    expect(remedied).toMatchObject({
      stage: "remedied",
      dueAt: null,
      followUpDueAt: daysAfter(11),
      nextStages: ["following_up", "closed"],
      apologies: [{ channel: "call", by: "Max", at: daysAfter(1) }],
      diagnoses: [
        {
          whys: [{ answer: "Nobody was told.", evidence: null, under: null }],
          preventable: true,
          by: "Max",
        },
      ],
      plans: [{ fix: "A second reviewer.", toldAt: daysAfter(3) }],
      remedies: [{ whatWasDone: "Reviewed by two." }],
    });

    const link = await followUpLink(workspace, email, daysAfter(11));
    const form = { score: "9", handling: "5", is_fixed: "yes", comment: "All well now." };
    await sendForm(link, form, undefined, daysAfter(12));

    const closed = await getCase(manager, caseId, daysAfter(30));
    expect(closed).toMatchObject({
      stage: "closed",
      outcome: "recovered",
      closedAt: daysAfter(12),
      dueAt: null,
    });
    expect(closed.events.map(({ kind, toStage, by }) => [kind, toStage, by])).toEqual([
      ["opened", "new", null],
      ["apologised", "apologised", "Max"],
      ["diagnosed", "diagnosed", "Max"],
      ["planned", "planned", "Max"],
      ["remedied", "remedied", "Max"],
      ["follow_up_sent", "following_up", null],
      ["closed", "closed", null],
    ]);
    expect(closed.clocks.open).toEqual({ elapsedHours: 12 * 24, businessHours: 79 });
    expect(closed.followUpResponses).toMatchObject([{ score: 9, comment: "All well now." }]);
  });

  test("keeps each promise's own date as it moves", async () => {
    const workspace = await makeWorkspace();
    const { manager } = workspace;
    const { caseId } = await makeCase(workspace);
    const due = async () => (await getCase(manager, caseId)).dueAt;
    expect(await due()).toEqual(daysAfter(1));
    await forms.apologise(manager, caseId);
    expect(await due()).toEqual(new Date("2026-03-05T16:00:00Z"));
    await forms.diagnose(manager, caseId);
    expect(await due()).toEqual(new Date("2026-03-09T16:00:00Z"));
    await forms.plan(manager, caseId);
    expect(await due()).toEqual(new Date("2026-03-09T22:59:59.999Z"));
  });

  test("lets one of two simultaneous moves through and tells the other", async () => {
    const workspace = await makeWorkspace();
    for (let round = 0; round < 5; round += 1) {
      const { caseId } = await makeCase(workspace);
      const moves = await Promise.allSettled([
        forms.apologise(workspace.manager, caseId),
        closeCase(workspace.lead, { caseId, outcome: "not_an_issue", note: "Meant for somebody else." }),
        forms.apologise(workspace.lead, caseId),
      ]);
      const refused = moves.filter((move) => move.status === "rejected");
      const found = await getCase(workspace.admin, caseId);
      // A closing after an apology is allowed; two moves of the same kind never are.
      expect(found.apologies.length).toBeLessThanOrEqual(1);
      expect(found.events).toHaveLength(1 + 3 - refused.length);
      expect(refused.length).toBeGreaterThanOrEqual(1);
      for (const { reason } of refused) {
        expect(reason).toBeInstanceOf(ConflictError);
        expect(reason.message).toBe("Someone else moved this case first. Reload to see it.");
      }
    }
  });

  test("refused leaves no fact behind", async () => {
    const workspace = await makeWorkspace();
    const { manager } = workspace;
    const { caseId } = await makeCase(workspace);
    await expect(forms.remedy(manager, caseId)).rejects.toThrow(RuleViolation);
    await forms.apologise(manager, caseId);
    await expect(forms.apologise(manager, caseId)).rejects.toThrow(ConflictError);
    expect(await getCase(manager, caseId)).toMatchObject({
      stage: "apologised",
      remedies: [],
      apologies: [{}],
    });
  });

  test("cannot be promised for the past, or be remedied in the future", async () => {
    const workspace = await makeWorkspace();
    const { manager } = workspace;
    const { caseId } = await makeCase(workspace);
    await forms.apologise(manager, caseId);
    await forms.diagnose(manager, caseId);
    const plan = { caseId, fix: "A fix.", fixDueOn: "2026-03-04" };
    await expect(recordPlan(manager, plan, daysAfter(3))).rejects.toThrow("past date");
    await recordPlan(manager, { ...plan, fixDueOn: "2026-03-05" }, daysAfter(3));
    const remedy = { caseId, whatWasDone: "It was fixed.", doneOn: "2026-03-07" };
    await expect(recordRemedy(manager, remedy, daysAfter(4))).rejects.toThrow("future");
  });

  test.each(["not_an_issue", "cannot_resolve", "client_left"] as const)(
    "can end as %s from any stage, with a reason",
    async (outcome) => {
      const workspace = await makeWorkspace();
      const { caseId } = await makeCase(workspace);
      await forms.apologise(workspace.manager, caseId);
      await expect(closeCase(workspace.manager, { caseId, outcome, note: " " })).rejects.toThrow("Say why");
      await closeCase(workspace.manager, { caseId, outcome, note: "They moved on." });
      expect(await getCase(workspace.manager, caseId)).toMatchObject({
        stage: "closed",
        outcome,
        outcomeNote: "They moved on.",
      });
    },
  );

  test("cannot be called recovered by a member, whatever is posted", async () => {
    const workspace = await makeWorkspace();
    const { caseId } = await makeCase(workspace);
    const forged = { caseId, outcome: "recovered", note: "Trust me." } as never;
    await expect(closeCase(workspace.admin, forged)).rejects.toThrow();
    expect((await getCase(workspace.admin, caseId)).stage).toBe("new");
  });

  test("opens by hand for a complaint by phone, and goes to the account's owner", async () => {
    const workspace = await makeWorkspace();
    const { contactId } = await makeCase(workspace);
    const { caseId } = await openCaseByHand(
      workspace.lead,
      { contactId, reachedBy: "phone", complaint: "She rang, angry." },
      MONDAY,
    );
    expect(await getCase(workspace.lead, caseId)).toMatchObject({
      origin: "by_hand",
      response: null,
      owner: { name: "Max" },
      severityReasons: ["a complaint", "another case without a known cause in 12 months"],
      events: [{ kind: "opened", note: "She rang, angry.", by: "Lena" }],
      earlierCases: [{ score: 2, stage: "new" }],
    });
  });

  test("is given to a member who can work it, once, with a trace", async () => {
    const workspace = await makeWorkspace();
    const { caseId } = await makeCase(workspace);
    const give = (memberId: string) => assignCase(workspace.lead, { caseId, memberId });
    await give(workspace.lead.memberId);
    await expect(give(workspace.executive.memberId)).rejects.toThrow(NotFoundError);
    const found = await getCase(workspace.lead, caseId);
    expect(found.owner).toMatchObject({ name: "Lena" });
    expect(found.events.at(-1)).toMatchObject({ kind: "assigned", note: "Lena", by: "Lena" });
  });
});

describe("somebody who may not", () => {
  test("finds no case of another workspace, neither to read nor to move, in the words of an absent one", async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    const { caseId } = await makeCase(theirs);
    const absent = "00000000-0000-7000-8000-000000000000";
    for (const id of [caseId, absent]) {
      const attempts = [
        () => getCase(mine.admin, id),
        () => forms.apologise(mine.admin, id),
        () => closeCase(mine.admin, { caseId: id, outcome: "not_an_issue", note: "x" }),
        () => assignCase(mine.admin, { caseId: id, memberId: mine.admin.memberId }),
      ];
      for (const attempt of attempts) {
        await expect(attempt()).rejects.toThrow(new NotFoundError("This case does not exist."));
      }
    }
    await expect(getCase(mine.admin, "nonsense")).rejects.toThrow(NotFoundError);
    expect((await getCase(theirs.admin, caseId)).events).toHaveLength(1);
  });

  test("cannot use another workspace's root cause or member", async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    const { caseId } = await makeCase(mine);
    const foreign = await makeCase(theirs);
    await forms.apologise(theirs.manager, foreign.caseId);
    await forms.diagnose(theirs.manager, foreign.caseId);
    const [cause] = await inWorkspace(theirs.admin, (db) =>
      db.rootCause.findMany({ where: { workspaceId: theirs.workspaceId }, take: 1 }),
    );
    await forms.apologise(mine.manager, caseId);
    const diagnosis = {
      caseId,
      rootCauseId: cause?.id ?? "",
      whys: [{ answer: "x", under: null }],
      noticedFirst: "us" as const,
      preventable: false,
    };
    await expect(recordDiagnosis(mine.manager, diagnosis)).rejects.toThrow(NotFoundError);
    await expect(assignCase(mine.lead, { caseId, memberId: theirs.lead.memberId })).rejects.toThrow(
      NotFoundError,
    );
  });

  test("by role reads and moves nothing", async () => {
    const workspace = await makeWorkspace();
    const { caseId } = await makeCase(workspace);
    await expect(recordApology(workspace.executive, { caseId, ...apology })).rejects.toThrow(ForbiddenError);
    expect((await getCase(workspace.executive, caseId)).stage).toBe("new");
  });
});
