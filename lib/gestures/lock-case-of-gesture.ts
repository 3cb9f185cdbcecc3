import { lockCaseRow } from "@/lib/case-trail/lock-case-row";
import type { Db } from "@/lib/platform/database/door";

/** The case of a gesture with its account, locked before its gestures and its budget, in the order in which a case that moves locks them. A step. */
export async function lockCaseOfGesture(db: Db, workspaceId: string, caseId: string) {
  await lockCaseRow(db, workspaceId, caseId);
  return db.recoveryCase.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: {
      stage: true,
      accountId: true,
      teamId: true,
      isRepeat: true,
      account: { select: { name: true } },
    },
  });
}
