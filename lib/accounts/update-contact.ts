import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { contactStateAfter } from "./contact-state";
import { lockContact } from "./lock-contact";
import { type UpdateContact, updateContactSchema } from "./schema";

/**
 * Changes what is known of a contact, and whether they have left; what is not given stays, null takes away. Of one who comes back nothing
 * is kept that was said of their leaving.
 */
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
    const isBack = current.state === "left" && state !== "left";
    const data = { ...changes, ...bounce, ...(isBack && NOTHING_SAID), state };
    await db.contact.update({ where: key, data, select: { id: true } });
    return { accountId: current.accountId };
  });
}

/** Nobody has said that they left, neither they themselves nor an automatic reply. */
const NOTHING_SAID = {
  ...{ leftSaidAt: null, successorName: null, successorEmail: null },
  ...{ leftHint: null, leftHintAt: null, leftHintDismissedAt: null },
};
