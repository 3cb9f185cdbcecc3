import type { Db } from "@/lib/platform/database/door";
import { tellOfIncident } from "./tell-of-incident";

type Sending = { readonly workspaceId: string; readonly messageId: string };

/** Stops a message that the mail server does not take, once: nothing is lost, whoever waits for it waits, and its author hears why. A step. */
export async function stopMessageItself(
  db: Db,
  { workspaceId, messageId }: Sending,
  failure: string,
  now: Date,
) {
  const [stopped] = await db.incidentMessage.updateManyAndReturn({
    where: { workspaceId, id: messageId, stoppedAt: null },
    data: { stoppedAt: now, failure },
    select: { memberId: true, incidentId: true },
  });
  if (!stopped) return;
  const words = (title: string) =>
    `A message about “${title}” stopped before it reached everybody. ${failure}`;
  await tellOfIncident(db, { workspaceId, ...stopped, words }, now);
}
