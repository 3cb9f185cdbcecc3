import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, RuleViolation } from "@/lib/platform/errors";
import { lockIncident } from "./lock-incident";
import { type MessageInput, messageSchema } from "./schema";

/** Keeps what all affected are to be told at one stage of an incident. What has gone out to anybody stays as it was. */
export async function writeMessage(actor: Actor, input: MessageInput) {
  authorize(actor, "incident:edit");
  const { incidentId, stage, subject, text, isApology, impact } = messageSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const { state } = await lockIncident(db, workspaceId, incidentId);
    if (state === "resolved") throw new RuleViolation("This incident is resolved.");
    const message = { subject, body: text, isApology, impact: isApology ? impact : null, memberId };
    const where = { workspaceId_incidentId_stage: { workspaceId, incidentId, stage } };
    const written = await db.incidentMessage.findUnique({ where, select: { sentAt: true } });
    if (written?.sentAt) throw new ConflictError("This message was sent already; it stays as it is.");
    await db.incidentMessage.upsert({
      where,
      create: { workspaceId, incidentId, stage, ...message },
      update: message,
      select: { id: true },
    });
  });
}
