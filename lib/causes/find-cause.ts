import type { Db } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";

/** One kind or cause of a workspace. Throws for one that does not exist. A step. */
export async function findCause(db: Db, workspaceId: string, causeId: string) {
  const found = await db.rootCause.findUnique({
    where: { workspaceId_id: { workspaceId, id: causeId } },
    select: {
      id: true,
      name: true,
      parentId: true,
      archivedAt: true,
      parent: { select: { name: true, archivedAt: true } },
    },
  });
  if (!found) throw new NotFoundError("This cause does not exist.");
  return found;
}
