import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { CANCELLED, cancelWaiting, MOST_CANCELLED } from "./cancel-waiting";

type Cancelled = { readonly workspaceId: string; readonly campaignId: string };

/** Marks as cancelled whatever still waits of a cancelled campaign. Stopped at any point and run again, it goes on where it was. */
export async function cancelRest(campaign: Cancelled, now = new Date(), most = MOST_CANCELLED) {
  while (await inWorkspace(campaign, (db) => cancelChunk(db, campaign, now, most)));
}

/** False once nothing is left to cancel. */
async function cancelChunk(db: Db, { workspaceId, campaignId }: Cancelled, now: Date, most: number) {
  const [campaign] = await db.$queryRaw<object[]>`
    select from campaigns
    where workspace_id = ${workspaceId}::uuid and id = ${campaignId}::uuid and state = 'cancelled' for update`;
  if (!campaign) return false;
  return (await cancelWaiting(db, { workspaceId, campaignId, ...CANCELLED, now, most })) === most;
}
