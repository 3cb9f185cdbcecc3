import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { type LetterAgainInput, letterAgainSchema } from "./letter-input";
import { lockCase } from "./lock-case";

/** Notes that the client was told the plan or the fix by phone, since its mail did not arrive: from now on it counts as told. */
export async function tellByPhone(actor: Actor, input: LetterAgainInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId, messageId } = letterAgainSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    await lockCase(db, workspaceId, caseId);
    const untold = { workspaceId, caseId, messageId, message: { notSentAt: { not: null } } };
    const told = { toldBy: "call", toldAt: now, messageId: null } as const;
    const plans = await db.recoveryPlan.updateMany({ where: untold, data: told });
    const remedies = await db.remedy.updateMany({ where: untold, data: told });
    if (plans.count + remedies.count === 0) {
      throw new ConflictError("Somebody has seen to this mail meanwhile. Reload to see how it stands.");
    }
    const what = plans.count > 0 ? "the plan" : "that it was put right";
    const note = `The client was told ${what} by phone, since the mail did not arrive.`;
    await recordCaseEvent(db, { workspaceId, caseId, at: now, memberId, kind: "noted", note });
  });
}
