import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { InvalidInput } from "@/lib/platform/errors";
import { readCursor } from "@/lib/platform/page-cursor";
import { type MarkAllReadInput, markAllReadSchema } from "./schema";

/** Marks the actor's own news as read, up to the latest that was shown: what came since was seen by nobody yet. */
export async function markAllRead(actor: Actor, input: MarkAllReadInput, now = new Date()) {
  authorize(actor, "workspace:read");
  const latest = readCursor(markAllReadSchema.parse(input).upTo);
  if (!latest) throw new InvalidInput("This page is outdated. Reload it and try again.");
  const { workspaceId, memberId } = actor;
  await inWorkspace(actor, (db) =>
    db.notification.updateMany({
      where: {
        workspaceId,
        memberId,
        readAt: null,
        OR: [{ at: { lt: latest.at } }, { at: latest.at, id: { lte: latest.id } }],
      },
      data: { readAt: now },
    }),
  );
}
