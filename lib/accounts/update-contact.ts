import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { contactStateAfter } from "./contact-state";
import { lockContact } from "./lock-contact";
import { type UpdateContact, updateContactSchema } from "./schema";

/** Changes what is known of a contact, and whether they have left; what is not given stays, null takes away. */
export async function updateContact(actor: Actor, input: UpdateContact) {
  authorize(actor, "account:edit");
  const { contactId, hasLeft, ...changes } = updateContactSchema.parse(input);
  const workspaceId = actor.workspaceId;
  const key = { workspaceId_id: { workspaceId, id: contactId } };

  return inWorkspace(actor, async (db) => {
    const current = await lockContact(db, workspaceId, contactId);
    const isNewAddress = changes.email !== current.email;
    const state = contactStateAfter(current.state, { hasLeft, isNewAddress });
    if (isNewAddress) {
      const { accountId } = current;
      const namesake = await db.contact.findUnique({
        where: { workspaceId_accountId_email: { workspaceId, accountId, email: changes.email } },
        select: { id: true },
      });
      if (namesake) throw new ConflictError("This account already has a contact with this e-mail address.");
    }
    // What came back came back from the old address.
    const bounce = isNewAddress ? { bouncedAt: null, bounceWords: null, bounceToldAt: null } : {};
    await db.contact.update({ where: key, data: { ...changes, ...bounce, state }, select: { id: true } });
    return { accountId: current.accountId };
  });
}
