import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { lockMessage } from "./lock-message";
import { type MessageOfInput, messageOfSchema } from "./schema";

/** Stops a message on its way: whoever waits for it gets it only once it goes on. Where nobody waits there is nothing to stop. */
export async function stopMessage(actor: Actor, input: MessageOfInput, now = new Date()) {
  authorize(actor, "incident:edit");
  const which = messageOfSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    const { id } = await lockMessage(db, workspaceId, which);
    const { count } = await db.incidentMessage.updateMany({
      where: { workspaceId, id, stoppedAt: null, mails: { some: { state: "waiting" } } },
      data: { stoppedAt: now, failure: null },
    });
    if (count === 0) throw new ConflictError("Nobody waits for this message any more, or it was stopped.");
  });
}
