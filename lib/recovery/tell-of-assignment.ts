import { notifyMembers } from "@/lib/notifications/notify-members";
import type { Db } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import { tellOwnerOfCaseJob } from "./jobs";

type Assignment = { readonly workspaceId: string; readonly caseId: string; readonly memberId: string };

/** Tells a member that a case is theirs now: in the product at once, and by the mail that is promised here. A step. */
export async function tellOfAssignment(db: Db, { workspaceId, caseId, memberId }: Assignment, now: Date) {
  const { account } = await db.recoveryCase.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: { account: { select: { name: true } } },
  });
  await notifyMembers(
    db,
    {
      workspaceId,
      memberIds: [memberId],
      kind: "case_assigned",
      words: `You were given the case of ${account.name}.`,
      path: `/recovery/${caseId}`,
      caseId,
    },
    now,
  );
  await enqueue(db, tellOwnerOfCaseJob, { workspaceId, caseId, memberId });
}
