import type { Db } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";

/** A member who can see to an action: one who belongs to the workspace and has not left. A step. */
export async function findActionOwner(db: Db, workspaceId: string, memberId: string) {
  const owner = await db.member.findFirst({
    where: { workspaceId, id: memberId, state: "active" },
    select: { id: true, name: true },
  });
  if (!owner) throw new NotFoundError("This member does not exist or has left.");
  return owner;
}
