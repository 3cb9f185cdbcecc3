import type { Db } from "@/lib/platform/database/door";
import { lockCase } from "./lock-case";
import { reckonCaseDates } from "./reckon-case-dates";

/**
 * Says of a case whether its client lacks the apology, since no mail of this round with one was taken and nobody made it in another way; its
 * date, its place in the queue and its ladder follow. A step.
 */
export async function reckonOwedApology(db: Db, workspaceId: string, caseId: string) {
  const current = await lockCase(db, workspaceId, caseId);
  if (current.stage === "new" || current.stage === "closed") return;
  const made = await db.apology.count({
    where: { workspaceId, caseId, at: { gte: current.roundSince }, notSentAt: null },
  });
  const lacksApology = made === 0;
  await db.recoveryCase.update({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    data: { lacksApology, ...(await reckonCaseDates(db, workspaceId, { ...current, lacksApology })) },
    select: { id: true },
  });
}
