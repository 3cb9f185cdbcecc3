import { suppressAddresses } from "@/lib/accounts/suppress-addresses";
import { findInvitation } from "./find-invitation";

/**
 * Stops all surveys to the person who holds this link; doing it again changes nothing. Null when the link is not known.
 * Works with answered, expired and revoked links too: nobody is refused who asks to be left alone.
 */
export function unsubscribeContact(link: string, now = new Date()) {
  return findInvitation(link, { hold: false, now }, async (db, { actor, invitation }) => {
    const { workspaceId } = actor;
    const where = { workspaceId_id: { workspaceId, id: invitation.contactId } };
    const { email } = await db.contact.findUniqueOrThrow({ where, select: { email: true } });

    await db.contact.updateMany({
      where: { workspaceId, id: invitation.contactId, state: "active" },
      data: { state: "unsubscribed" },
    });
    await suppressAddresses(db, workspaceId, [email], "unsubscribed", now);
    return { firm: invitation.firm };
  });
}
