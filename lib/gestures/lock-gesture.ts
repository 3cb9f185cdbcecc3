import type { Db } from "@/lib/platform/database/door";
import { ConflictError, NotFoundError } from "@/lib/platform/errors";
import { lockCaseOfGesture } from "./lock-case-of-gesture";

/** A gesture that waits for a decision, with its account; its case is locked, so that of two decisions one waits and is refused. A step. */
export async function lockGesture(db: Db, workspaceId: string, gestureId: string) {
  const where = { workspaceId_id: { workspaceId, id: gestureId } };
  const known = await db.gesture.findUnique({ where, select: { caseId: true } });
  if (!known) throw new NotFoundError("This gesture does not exist.");
  const { accountId, account, stage, isRepeat } = await lockCaseOfGesture(db, workspaceId, known.caseId);
  const gesture = await db.gesture.findUniqueOrThrow({ where, omit: { workspaceId: true, why: true } });
  if (gesture.state !== "awaiting") {
    throw new ConflictError(`This gesture was ${gesture.state} already. Reload to see it.`);
  }
  return {
    ...gesture,
    cost: gesture.cost.toNumber(),
    accountId,
    accountName: account.name,
    isClosed: stage === "closed",
    isRepeat,
  };
}
