import { findCause } from "@/lib/causes/find-cause";
import type { Db } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";

type Links = { readonly rootCauseId: string | null; readonly ownerId: string };

/** Refuses a cause that cannot be chosen and a member who is not there. A step. */
export async function checkIncidentLinks(db: Db, workspaceId: string, { rootCauseId, ownerId }: Links) {
  if (rootCauseId) {
    const cause = await findCause(db, workspaceId, rootCauseId);
    if (cause.archivedAt || cause.parent?.archivedAt) throw new NotFoundError("This cause does not exist.");
  }
  const owner = await db.member.findUnique({
    where: { workspaceId_id: { workspaceId, id: ownerId }, state: "active" },
    select: { id: true },
  });
  if (!owner) throw new NotFoundError("This member does not exist.");
}
