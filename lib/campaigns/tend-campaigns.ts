import { acrossWorkspaces } from "@/lib/platform/database/door";
import { log } from "@/lib/platform/log";
import { beginDueCampaigns } from "./begin-due-campaigns";
import { closeCampaigns } from "./close-campaigns";
import { finishCampaigns } from "./finish-campaigns";
import { repeatCampaigns } from "./repeat-campaigns";

type Tending = {
  readonly now?: Date;
  /** The only workspaces to look after, by default all. */
  readonly only?: readonly string[];
  /** How many mails of closing campaigns are ended in each workspace before the next has its turn; the rest waits for the next round. */
  readonly mostClosed?: number;
};

/** What time does to campaigns: those begin whose start has come, close whose last day is over, are done whose figures are settled, and are held again. */
export async function tendCampaigns({ now = new Date(), only, mostClosed }: Tending = {}) {
  for (const workspaceId of await workspacesToTend(now)) {
    if (only && !only.includes(workspaceId)) continue;
    try {
      await beginDueCampaigns(workspaceId, now);
      await closeCampaigns(workspaceId, now, mostClosed);
      await finishCampaigns(workspaceId, now);
      await repeatCampaigns(workspaceId, now);
    } catch (error) {
      log.error({ error, workspaceId }, "the campaigns of a workspace could not be tended");
    }
  }
}

async function workspacesToTend(now: Date) {
  const rows = await acrossWorkspaces(
    (db) =>
      db.$queryRaw<{ id: string }[]>`select id from workspaces_with_campaigns_to_tend(${now}) as due(id)`,
  );
  return rows.map(({ id }) => id);
}
