import { lockCaseRow } from "@/lib/case-trail/lock-case-row";
import type { Db } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";

/**
 * One corrective action, locked until the transaction ends, and the case it is for before it, as by whoever diagnoses one: whoever else would
 * change it waits. Throws for one that does not exist. A step.
 */
export async function findAction(db: Db, workspaceId: string, actionId: string) {
  const calledFor = await db.correctiveAction.findUnique({
    where: { workspaceId_id: { workspaceId, id: actionId } },
    select: { caseId: true },
  });
  if (calledFor?.caseId) await lockCaseRow(db, workspaceId, calledFor.caseId);
  await db.$queryRaw`
    select from corrective_actions where workspace_id = ${workspaceId}::uuid and id = ${actionId}::uuid for no key update`;
  const found = await db.correctiveAction.findUnique({
    where: { workspaceId_id: { workspaceId, id: actionId } },
    select: {
      id: true,
      caseId: true,
      rootCauseId: true,
      title: true,
      ownerId: true,
      dueOn: true,
      verifyOn: true,
      doneAt: true,
      verifiedAt: true,
      recurredAt: true,
    },
  });
  if (!found) throw new NotFoundError("This corrective action does not exist.");
  return found;
}
