/** The bell counts up to here. */
export const MOST_SHOWN = 99;

/** How much is unread, as it is read out: "3 unread", "more than 99 unread". */
export function unreadWords(unread: number): string {
  if (unread === 0) return "none unread";
  return unread > MOST_SHOWN ? `more than ${MOST_SHOWN} unread` : `${unread} unread`;
}
