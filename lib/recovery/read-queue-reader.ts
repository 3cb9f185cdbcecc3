import type { Actor } from "@/lib/access/actor";
import type { Db } from "@/lib/platform/database/door";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import type { QueueReader } from "./queue-filter";

/** Who the actor is to the queue: whose cases are theirs and their team's, and where their day is. A step. */
export async function readQueueReader(
  db: Db,
  { workspaceId, memberId }: Actor,
  now: Date,
): Promise<QueueReader> {
  const timeZone = await getTimeZone(db, workspaceId);
  const member = await db.member.findUnique({
    where: { workspaceId_id: { workspaceId, id: memberId } },
    select: { teamId: true },
  });
  return { workspaceId, memberId, teamId: member?.teamId ?? null, timeZone, now };
}
