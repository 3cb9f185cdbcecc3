import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";

/** Writes into the trail of each case whose client has just been reminded of the follow-up that it was. A step. */
export async function noteFollowUpReminders(
  db: Db,
  workspaceId: string,
  deliveryIds: readonly string[],
  now: Date,
) {
  const reminded = await db.delivery.findMany({
    where: { workspaceId, id: { in: [...deliveryIds] }, campaignId: null, step: { gt: 0 } },
    select: { invitation: { select: { caseId: true } } },
  });
  for (const { invitation } of reminded) {
    if (!invitation.caseId) continue;
    const event = { workspaceId, caseId: invitation.caseId, at: now, memberId: null } as const;
    await recordCaseEvent(db, { ...event, kind: "follow_up_reminded" });
  }
}
