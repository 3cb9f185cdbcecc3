import { inWorkspace } from "@/lib/platform/database/door";
import { log } from "@/lib/platform/log";
import { countCampaign } from "./count-campaign";

/** Campaigns of which this process has already said that they do not add up. */
const reported = new Set<string>();

/** Calls a workspace's campaigns done whose last mail, first or later, has met its fate; one whose figures do not add up is kept open and logged. */
export async function finishCampaigns(workspaceId: string, now = new Date()) {
  return inWorkspace({ workspaceId }, async (db) => {
    const settled = await db.$queryRaw<{ id: string; audience: number }[]>`
      select id, audience_count as audience from campaigns k
      where workspace_id = ${workspaceId}::uuid
        and (state = 'sending' or (state = 'paused' and closes_at <= ${now})) and not exists (
        select from deliveries d
        where d.workspace_id = k.workspace_id and d.campaign_id = k.id and d.state in ('pending', 'claimed', 'handoff')
      )
      for update skip locked`;
    const finished: string[] = [];
    for (const { id: campaignId, audience } of settled) {
      const { isDone, ...figures } = await countCampaign(db, { workspaceId, campaignId, audience }, now);
      if (!isDone) {
        if (!reported.has(campaignId)) {
          log.error({ campaignId, ...figures }, "the figures of a campaign do not add up");
        }
        reported.add(campaignId);
        continue;
      }
      await db.campaign.update({
        where: { workspaceId_id: { workspaceId, id: campaignId } },
        data: { state: "done", finishedAt: now },
      });
      finished.push(campaignId);
    }
    return finished;
  });
}
