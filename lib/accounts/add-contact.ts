import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, NotFoundError } from "@/lib/platform/errors";
import { type AddContact, addContactSchema } from "./schema";

/** Adds a person to an account. */
export async function addContact(actor: Actor, input: AddContact) {
  authorize(actor, "account:edit");
  const contact = addContactSchema.parse(input);
  const workspaceId = actor.workspaceId;

  return inWorkspace(actor, async (db) => {
    const account = await db.account.findUnique({
      where: { workspaceId_id: { workspaceId, id: contact.accountId } },
      select: { id: true },
    });
    if (!account) throw new NotFoundError("This account does not exist.");

    const [added] = await db.contact.createManyAndReturn({
      data: [{ ...contact, workspaceId }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!added) throw new ConflictError("This account already has a contact with this e-mail address.");
    return added;
  });
}
