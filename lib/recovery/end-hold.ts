import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";
import { standingHold } from "./case-hold";
import { readHolds } from "./read-holds";

type Ending = {
  readonly workspaceId: string;
  readonly caseId: string;
  readonly timeZone: string;
  /** Who ends it; null when the case moved out of the firm's hands. */
  readonly memberId: string | null;
  readonly note?: string;
};

/** Ends the hold that stands on a case, if one does, and leaves a trace. Returns whether one did. A step. */
export async function endHold(
  db: Db,
  { workspaceId, caseId, timeZone, memberId, note }: Ending,
  now: Date,
): Promise<boolean> {
  const hold = standingHold(await readHolds(db, workspaceId, caseId), now, timeZone);
  if (!hold) return false;
  await db.caseHold.update({
    where: { workspaceId_id: { workspaceId, id: hold.id } },
    data: { endedAt: now, endedById: memberId },
    select: { id: true },
  });
  await recordCaseEvent(db, { workspaceId, caseId, at: now, memberId, kind: "hold_ended", note });
  return true;
}
