import { findInvitation } from "./find-invitation";

/** The firm that wrote to the holder of this link, or null when the link is not known. */
export function getLinkSender(link: string, now = new Date()) {
  return findInvitation(link, { hold: false, now }, async (_db, { invitation: { firm } }) => ({ firm }));
}
