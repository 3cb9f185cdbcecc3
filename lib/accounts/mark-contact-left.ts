import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { contactStateAfter } from "./contact-state";
import { type ContactId, contactIdSchema } from "./schema";

/** Takes the hint that a contact left their firm for true: no survey goes there any more. */
export async function markContactLeft(actor: Actor, input: ContactId, now = new Date()) {
  authorize(actor, "account:edit");
  const { contactId } = contactIdSchema.parse(input);
  const where = { workspaceId_id: { workspaceId: actor.workspaceId, id: contactId } };

  return inWorkspace(actor, async (db) => {
    const current = await db.contact.findUnique({ where, select: { state: true } });
    if (!current) throw new NotFoundError("This contact does not exist.");
    const state = contactStateAfter(current.state, { hasLeft: true, isNewAddress: false });
    return db.contact.update({
      where,
      data: { state, leftHintDismissedAt: now },
      select: { accountId: true, name: true },
    });
  });
}
