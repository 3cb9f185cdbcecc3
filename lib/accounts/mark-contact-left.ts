import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { contactStateAfter } from "./contact-state";
import { lockContact } from "./lock-contact";
import { type ContactId, contactIdSchema } from "./schema";

/** Takes the hint that a contact left their firm for true: no survey goes there any more. */
export async function markContactLeft(actor: Actor, input: ContactId, now = new Date()) {
  authorize(actor, "account:edit");
  const { contactId } = contactIdSchema.parse(input);
  const where = { workspaceId_id: { workspaceId: actor.workspaceId, id: contactId } };

  return inWorkspace(actor, async (db) => {
    const current = await lockContact(db, actor.workspaceId, contactId);
    const state = contactStateAfter(current.state, { hasLeft: true, isNewAddress: false });
    return db.contact.update({
      where,
      data: { state, leftHintDismissedAt: now },
      select: { accountId: true, name: true },
    });
  });
}
