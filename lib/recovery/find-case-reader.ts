import type { Db } from "@/lib/platform/database/door";

type Asked = {
  readonly workspaceId: string;
  readonly caseId: string;
  readonly ownerId: string | null;
};

const READER = { id: true, name: true, email: true } as const;

/**
 * Who reads mail about a case: its owner, or when it is nobody's the first admin whom the complaint does not name, unless it names them
 * all. Null for an owner who left. A step.
 */
export async function findCaseReader(db: Db, { workspaceId, caseId, ownerId }: Asked) {
  if (ownerId) {
    return db.member.findFirst({ where: { workspaceId, id: ownerId, state: "active" }, select: READER });
  }
  const { namedMemberIds } = await db.recoveryCase.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: { namedMemberIds: true },
  });
  const admins = { workspaceId, state: "active", role: "admin" } as const;
  const first = { orderBy: { createdAt: "asc" }, select: READER } as const;
  const free = await db.member.findFirst({ where: { ...admins, id: { notIn: namedMemberIds } }, ...first });
  return free ?? db.member.findFirst({ where: admins, ...first });
}
