import type { Db } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";

/**
 * Locks a case until the transaction ends: whoever else would change it, or anything that hangs on it, waits. Taken before its tasks, its
 * gestures and its budget, so that nobody waits in a circle. Throws for one that does not exist. A step.
 */
export async function lockCaseRow(db: Db, workspaceId: string, caseId: string): Promise<void> {
  const found = await db.$queryRaw<unknown[]>`
    select from recovery_cases where workspace_id = ${workspaceId}::uuid and id = ${caseId}::uuid for no key update`;
  if (found.length === 0) throw new NotFoundError("This case does not exist.");
}
