import { notifyMembers } from "@/lib/notifications/notify-members";
import type { Db } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import { findCaseReader } from "./find-case-reader";
import { tellOwnerOfCaseJob } from "./jobs";

type NewCase = {
  readonly workspaceId: string;
  readonly caseId: string;
  readonly accountId: string;
  readonly ownerId: string | null;
};

/** Tells the owner of a new case, or an admin when it is nobody's: in the product at once, and by the mail that is promised here. A step. */
export async function tellOfNewCase(db: Db, { workspaceId, caseId, accountId, ownerId }: NewCase, now: Date) {
  const reader = await findCaseReader(db, { workspaceId, caseId, ownerId });
  const { name } = await db.account.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: accountId } },
    select: { name: true },
  });
  await notifyMembers(
    db,
    {
      workspaceId,
      memberIds: [reader?.id ?? null],
      kind: "case_opened",
      words: ownerId
        ? `A case opened for ${name}: it is yours.`
        : `A case opened for ${name}: nobody owns it yet.`,
      path: `/recovery/${caseId}`,
      caseId,
    },
    now,
  );
  await enqueue(db, tellOwnerOfCaseJob, { workspaceId, caseId, memberId: ownerId });
}
