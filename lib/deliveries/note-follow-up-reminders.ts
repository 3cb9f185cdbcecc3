import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";

/** Writes into the trail of each case whose client has just been reminded of the follow-up that it was; once for each mail. A step. */
export async function noteFollowUpReminders(
  db: Db,
  workspaceId: string,
  deliveryIds: readonly string[],
  now: Date,
) {
  const reminded = await db.delivery.findMany({
    where: { workspaceId, id: { in: [...deliveryIds] }, campaignId: null, step: { gt: 0 } },
    select: { id: true, invitation: { select: { caseId: true } } },
  });
  for (const { id: deliveryId, invitation } of reminded) {
    const { caseId } = invitation;
    // A mail whose fate was unknown is heard of again when the fate is known.
    if (!caseId || (await isNoted(db, { workspaceId, caseId, deliveryId }))) continue;
    const event = { workspaceId, caseId, at: now, memberId: null, data: { deliveryId } } as const;
    await recordCaseEvent(db, { ...event, kind: "follow_up_reminded" });
  }
}

type Reminder = { readonly workspaceId: string; readonly caseId: string; readonly deliveryId: string };

async function isNoted(db: Db, { workspaceId, caseId, deliveryId }: Reminder) {
  const noted = await db.caseEvent.findFirst({
    where: {
      workspaceId,
      caseId,
      kind: "follow_up_reminded",
      data: { path: ["deliveryId"], equals: deliveryId },
    },
    select: { id: true },
  });
  return noted !== null;
}
