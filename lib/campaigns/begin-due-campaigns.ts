import { inWorkspace } from "@/lib/platform/database/door";
import { beginCampaign } from "./begin-campaign";

/** Lets a workspace's scheduled campaigns begin whose time has come, each once, whoever else looks at the same moment. */
export async function beginDueCampaigns(workspaceId: string, now = new Date()) {
  return inWorkspace({ workspaceId }, async (db) => {
    const due = await db.$queryRaw<{ id: string }[]>`
      select id from campaigns
      where workspace_id = ${workspaceId}::uuid and state = 'scheduled' and starts_at <= ${now}
      order by starts_at for update skip locked`;
    for (const { id: campaignId } of due) await beginCampaign(db, { workspaceId, campaignId }, now);
    return due.map(({ id }) => id);
  });
}
