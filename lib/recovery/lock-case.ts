import { lockCaseRow } from "@/lib/case-trail/lock-case-row";
import type { Db } from "@/lib/platform/database/door";

/** A case as it stands, locked until the transaction ends: whoever else would change it waits. Throws for one that does not exist. A step. */
export async function lockCase(db: Db, workspaceId: string, caseId: string) {
  await lockCaseRow(db, workspaceId, caseId);
  const found = await db.recoveryCase.findUniqueOrThrow({
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
      lacksApology: true,
      incidentId: true,
      namedMemberIds: true,
      dueAt: true,
      followUpDueAt: true,
      escalateAt: true,
      revenueRank: true,
      teamId: true,
    },
  });
  return { ...found, severityReasons: readReasons(found.severityReasons) };
}

export type LockedCase = Awaited<ReturnType<typeof lockCase>>;

function readReasons(reasons: unknown): string[] {
  return Array.isArray(reasons) ? reasons.map(String) : [];
}
