import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { type MessageOfInput, messageOfSchema } from "./schema";

/** Stops a message on its way: whoever waits for it gets it only once it goes on. */
export async function stopMessage(actor: Actor, input: MessageOfInput, now = new Date()) {
  authorize(actor, "incident:edit");
  const { incidentId, stage } = messageOfSchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    const { count } = await db.incidentMessage.updateMany({
      where: { workspaceId, incidentId, stage, sentAt: { not: null } },
      data: { stoppedAt: now, failure: null },
    });
    if (count === 0) throw new NotFoundError("This message is not on its way.");
  });
}
