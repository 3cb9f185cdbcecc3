import type { Db } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";

/** A case as it stands, locked until the transaction ends: whoever else would change it waits. Throws for one that does not exist. A step. */
export async function lockCase(db: Db, workspaceId: string, caseId: string) {
  await db.$queryRaw`
    select from recovery_cases where workspace_id = ${workspaceId}::uuid and id = ${caseId}::uuid for no key update`;
  const found = await db.recoveryCase.findUnique({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: {
      id: true,
      stage: true,
      stageSince: true,
      round: true,
      roundSince: true,
      severity: true,
      severityReasons: true,
      accountId: true,
      ownerId: true,
      isRepeat: true,
      incidentId: true,
      namedMemberIds: true,
      dueAt: true,
      followUpDueAt: true,
      escalateAt: true,
    },
  });
  if (!found) throw new NotFoundError("This case does not exist.");
  return { ...found, severityReasons: readReasons(found.severityReasons) };
}

export type LockedCase = Awaited<ReturnType<typeof lockCase>>;

function readReasons(reasons: unknown): string[] {
  return Array.isArray(reasons) ? reasons.map(String) : [];
}
