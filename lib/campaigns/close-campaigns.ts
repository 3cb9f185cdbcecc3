import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { cancelWaiting, MOST_CANCELLED } from "./cancel-waiting";

/**
 * Ends the sending of a workspace's campaigns whose last day to answer is over: what still waits is cancelled, and whoever was never
 * asked is excluded, by the rule that held them or because the campaign closed. At most so many mails at a time, so that a large
 * campaign keeps nobody waiting; run again, it goes on where it was, and once all are ended it changes nothing.
 */
export async function closeCampaigns(workspaceId: string, now = new Date(), most = MOST_CANCELLED) {
  await inWorkspace({ workspaceId }, async (db) => {
    let left = most;
    for (const { id: campaignId } of await lockClosing(db, workspaceId, now)) {
      left -= await cancelWaiting(db, { ...CLOSED, workspaceId, campaignId, now, most: left });
      if (left === 0) return;
    }
  });
}

const CLOSED = { failure: "The last day to answer was over.", excludes: true } as const;

function lockClosing(db: Db, workspaceId: string, now: Date) {
  return db.$queryRaw<{ id: string }[]>`
    select id from campaigns
    where workspace_id = ${workspaceId}::uuid and state in ('sending', 'paused') and closes_at <= ${now}
    order by closes_at, id for update skip locked`;
}
