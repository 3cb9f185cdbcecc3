import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, RuleViolation } from "@/lib/platform/errors";
import { lockIncident } from "./lock-incident";
import { type MessageInput, messageSchema } from "./schema";

/** Keeps what all affected are to be told at one stage of an incident. What has gone out to anybody stays as it was, and nobody writes over words they have not seen. */
export async function writeMessage(actor: Actor, input: MessageInput) {
  authorize(actor, "incident:edit");
  const { incidentId, stage, revision, subject, text, isApology, impact } = messageSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    const { state } = await lockIncident(db, workspaceId, incidentId);
    if (state === "resolved") throw new RuleViolation("This incident is resolved.");
    const where = { workspaceId_incidentId_stage: { workspaceId, incidentId, stage } };
    const written = await db.incidentMessage.findUnique({ where, select: { sentAt: true, revision: true } });
    if (written?.sentAt) throw new ConflictError("This message was sent already; it stays as it is.");
    const before = written?.revision ?? 0;
    if (before !== revision) {
      throw new ConflictError(
        "Someone else wrote this message meanwhile. Reload to see it; what you typed is kept.",
      );
    }
    const words = { subject, body: text, isApology, impact: isApology ? impact : null };
    const message = { ...words, memberId, revision: before + 1 };
    await db.incidentMessage.upsert({
      where,
      create: { workspaceId, incidentId, stage, ...message },
      update: message,
      select: { id: true },
    });
    return { revision: message.revision };
  });
}
