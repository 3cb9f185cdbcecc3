import type { Db } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import type { ContactState } from "@/prisma/generated/enums";

type LockedContact = {
  readonly accountId: string;
  readonly email: string;
  readonly state: ContactState;
};

/**
 * A contact as they are now and stay until the transaction ends: what was decided about them cannot be overtaken by their own wish not
 * to be written to. Contacts are locked before suppressions, as everywhere. Throws where there is none. A step.
 */
export async function lockContact(db: Db, workspaceId: string, contactId: string): Promise<LockedContact> {
  const [contact] = await db.$queryRaw<LockedContact[]>`
    select account_id as "accountId", email, state::text as state from contacts
    where workspace_id = ${workspaceId}::uuid and id = ${contactId}::uuid for update`;
  if (!contact) throw new NotFoundError("This contact does not exist.");
  return contact;
}
