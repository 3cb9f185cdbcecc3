import type { Db } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";

/** Refuses a name that another survey of the workspace already has. A step. */
export async function assertNameIsFree(db: Db, workspaceId: string, name: string, exceptId?: string) {
  const taken = await db.survey.findUnique({
    where: { workspaceId_name: { workspaceId, name } },
    select: { id: true },
  });
  if (taken && taken.id !== exceptId) throw new ConflictError("Another survey already has this name.");
}
