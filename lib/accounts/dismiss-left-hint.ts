import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { type ContactId, contactIdSchema } from "./schema";

/** Keeps a contact as they are although an automatic reply says that they left. The same words are not shown again. */
export async function dismissLeftHint(actor: Actor, input: ContactId, now = new Date()) {
  authorize(actor, "account:edit");
  const { contactId } = contactIdSchema.parse(input);
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const where = { workspaceId_id: { workspaceId, id: contactId } };
    const current = await db.contact.findUnique({ where, select: { id: true } });
    if (!current) throw new NotFoundError("This contact does not exist.");
    return db.contact.update({
      where,
      data: { leftHintDismissedAt: now },
      select: { accountId: true, name: true },
    });
  });
}
