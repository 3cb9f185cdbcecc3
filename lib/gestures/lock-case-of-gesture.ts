import type { Db } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";

/** The case of a gesture with its account, locked before its gestures and its budget, in the order in which a case that moves locks them. A step. */
export async function lockCaseOfGesture(db: Db, workspaceId: string, caseId: string) {
  await db.$queryRaw`
    select from recovery_cases where workspace_id = ${workspaceId}::uuid and id = ${caseId}::uuid for no key update`;
  const found = await db.recoveryCase.findUnique({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: { stage: true, accountId: true, account: { select: { name: true, teamId: true } } },
  });
  if (!found) throw new NotFoundError("This case does not exist.");
  return found;
}
