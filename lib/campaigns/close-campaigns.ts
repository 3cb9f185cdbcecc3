import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { cancelWaiting, MOST_CANCELLED } from "./cancel-waiting";

/**
 * Ends the sending of a workspace's campaigns whose last day to answer is over: what still waits is cancelled, and whoever was never
 * asked is excluded, by the rule that held them or because the campaign closed. Run again, it changes nothing.
 */
export async function closeCampaigns(workspaceId: string, now = new Date()) {
  let isClosing = true;
  while (isClosing) isClosing = await inWorkspace({ workspaceId }, (db) => closeChunk(db, workspaceId, now));
}

/** False once nothing is left to cancel. */
async function closeChunk(db: Db, workspaceId: string, now: Date) {
  const closed = await db.$queryRaw<{ id: string }[]>`
    select id from campaigns
    where workspace_id = ${workspaceId}::uuid and state in ('sending', 'paused') and closes_at <= ${now}
    for update skip locked`;
  const failure = "The last day to answer was over.";
  let isMore = false;
  for (const { id: campaignId } of closed) {
    const count = await cancelWaiting(db, { workspaceId, campaignId, failure, excludes: true, now });
    isMore ||= count === MOST_CANCELLED;
  }
  return isMore;
}
