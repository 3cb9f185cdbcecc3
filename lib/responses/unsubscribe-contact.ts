import { suppressAddresses } from "@/lib/accounts/suppress-addresses";
import type { Db } from "@/lib/platform/database/door";

/** Stops all surveys to a person; doing it again changes nothing. A step. */
export async function unsubscribeContact(
  db: Db,
  { workspaceId, contactId }: { readonly workspaceId: string; readonly contactId: string },
  now: Date,
) {
  const where = { workspaceId_id: { workspaceId, id: contactId } };
  const { email } = await db.contact.findUniqueOrThrow({ where, select: { email: true } });

  await db.contact.updateMany({
    where: { workspaceId, id: contactId, state: "active" },
    data: { state: "unsubscribed" },
  });
  await suppressAddresses(db, workspaceId, [email], "unsubscribed", now);
}
