import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { closeLinkSchema } from "./schema";

/**
 * Takes back the link of an invitation, as when a mail went to the wrong person or was passed on: it takes no answer any more, and no
 * mail that waits goes out with it. What was answered stays.
 */
export async function closeLink(actor: Actor, input: z.input<typeof closeLinkSchema>, now = new Date()) {
  authorize(actor, "account:edit");
  const { invitationId } = closeLinkSchema.parse(input);
  const { workspaceId, memberId } = actor;

  return inWorkspace(actor, async (db) => {
    const { count } = await db.invitation.updateMany({
      where: { workspaceId, id: invitationId, state: { not: "excluded" }, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) {
      const exists = await db.invitation.count({ where: { workspaceId, id: invitationId } });
      if (exists === 0) throw new NotFoundError("This link does not exist.");
      throw new RuleViolation("This link is closed already.");
    }
    await db.delivery.updateMany({
      where: { workspaceId, invitationId, state: "pending" },
      data: { state: "cancelled", failure: "Not sent: the link was closed" },
    });
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action: "link:closed",
      subject: { type: "Invitation", id: invitationId },
      data: {},
      at: now,
    });
    const where = { workspaceId_id: { workspaceId, id: invitationId } };
    return db.invitation.findUniqueOrThrow({ where, select: { contactId: true } });
  });
}
