import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { MONDAY, makeCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

test("no row can name a case or a member of another workspace", async () => {
  const workspace = await makeWorkspace();
  const { admin, manager, workspaceId } = workspace;
  const other = await makeWorkspace();
  const { caseId } = await makeCase(workspace);
  const theirs = await makeCase(other);
  const stranger = other.manager.memberId;
  const write = (work: Parameters<typeof inWorkspace<unknown>>[1]) => inWorkspace(admin, work);
  const mine = { workspaceId, caseId };
  const news = { kind: "task_due", words: "x", path: "/", memberId: manager.memberId, at: MONDAY } as const;
  const words = { side: "firm", way: "mail", words: "x", at: MONDAY } as const;
  const hold = { since: MONDAY, untilOn: MONDAY, reason: "x" };
  const step = { round: 0, stage: "new", level: "owner", at: MONDAY } as const;
  const gift = { kind: "x", cost: 1, currency: "EUR", quarter: MONDAY, at: MONDAY };
  const action = { title: "x", dueOn: MONDAY, verifyOn: MONDAY };
  const strange: Record<string, Parameters<typeof inWorkspace<unknown>>[1]> = {
    news: (db) => db.notification.create({ data: { workspaceId, ...news, caseId: theirs.caseId } }),
    message: (db) => db.caseMessage.create({ data: { ...mine, ...words, memberId: stranger } }),
    hold: (db) => db.caseHold.create({ data: { ...mine, ...hold, memberId: stranger } }),
    escalation: (db) => db.caseEscalation.create({ data: { ...mine, ...step, memberId: stranger } }),
    gesture: (db) => db.gesture.create({ data: { ...mine, ...gift, decidedById: stranger } }),
    action: (db) =>
      db.correctiveAction.create({ data: { ...mine, ...action, recurredCaseId: theirs.caseId } }),
  };
  for (const [name, work] of Object.entries(strange)) {
    await expect(write(work), name).rejects.toMatchObject({ code: "P2003" });
  }
});
