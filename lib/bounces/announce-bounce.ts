import type { Db } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import { noteReturnedMailJob } from "@/lib/recovery/note-returned-mail";
import { tellOwnerOfBounceJob } from "./tell-owner-of-bounce";

type Bounce = {
  readonly workspaceId: string;
  readonly contactIds: readonly string[];
  /** What the server said, in plain words. */
  readonly bounceWords: string;
  readonly now: Date;
};

/**
 * Writes down that mail to contacts came back, and promises their account managers the news, and their cases that nothing of ours that
 * went there just before has arrived: once for each contact, until their address is corrected. A step.
 */
export async function announceBounce(db: Db, { workspaceId, contactIds, bounceWords, now }: Bounce) {
  if (contactIds.length === 0) return;
  const fresh = await db.contact.updateManyAndReturn({
    where: { workspaceId, id: { in: [...contactIds] }, bouncedAt: null },
    data: { bouncedAt: now, bounceWords },
    select: { id: true },
  });
  for (const { id: contactId } of fresh) {
    await enqueue(db, tellOwnerOfBounceJob, { workspaceId, contactId });
    await enqueue(db, noteReturnedMailJob, { workspaceId, contactId });
  }
}
