import type { Db } from "@/lib/platform/database/door";
import { MOST_TRIES } from "./next-try";
import { stopMessageItself } from "./stop-message-itself";

type Sending = { readonly workspaceId: string; readonly messageId: string };

/** Stops a message once nobody waits for it but those whom the mail server put off as often as it was asked. A step. */
export async function stopBlockedMessage(db: Db, sending: Sending, now: Date) {
  const blocked = await db.incidentMail.findFirst({
    where: { ...sending, state: "waiting", tries: { gte: MOST_TRIES }, message: { stoppedAt: null } },
    orderBy: { at: "desc" },
    select: { words: true },
  });
  if (blocked) await stopMessageItself(db, sending, blocked.words ?? "The mail server put it off.", now);
}
