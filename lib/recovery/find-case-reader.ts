import type { Db } from "@/lib/platform/database/door";

/** Who reads mail about a case: its owner, or the first admin when it is nobody's. Null for an owner who left. A step. */
export function findCaseReader(db: Db, workspaceId: string, ownerId: string | null) {
  return db.member.findFirst({
    where: { workspaceId, state: "active", ...(ownerId ? { id: ownerId } : { role: "admin" }) },
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true, email: true },
  });
}
