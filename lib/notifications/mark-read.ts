import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { type MarkReadInput, markReadSchema } from "./schema";

/** Marks one piece of the actor's own news as read. One that is another's, or read already, stays as it is without a word. */
export async function markRead(actor: Actor, input: MarkReadInput, now = new Date()) {
  authorize(actor, "workspace:read");
  const { id } = markReadSchema.parse(input);
  const { workspaceId, memberId } = actor;
  await inWorkspace(actor, (db) =>
    db.notification.updateMany({ where: { workspaceId, memberId, id, readAt: null }, data: { readAt: now } }),
  );
}
