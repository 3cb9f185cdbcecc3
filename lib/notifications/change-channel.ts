import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import type { Prisma } from "@/prisma/generated/client";

type Change = {
  readonly channelId: string;
  readonly action: "channel:changed" | "channel:paused" | "channel:resumed" | "channel:removed";
  readonly data?: Prisma.InputJsonObject;
  readonly write: (db: Db, where: { workspaceId: string; id: string }) => Promise<{ count: number }>;
};

/** One change of a channel by an admin, with its line in the audit; throws NotFoundError when there is no such channel. */
export async function changeChannel(actor: Actor, { channelId, action, data, write }: Change, now: Date) {
  authorize(actor, "workspace:configure");
  const { workspaceId, memberId } = actor;
  await inWorkspace(actor, async (db) => {
    const { count } = await write(db, { workspaceId, id: channelId });
    if (count === 0) throw new NotFoundError("This channel does not exist any more. Reload the page.");
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action,
      subject: { type: "ChatChannel", id: channelId },
      ...(data ? { data } : {}),
      at: now,
    });
  });
}
