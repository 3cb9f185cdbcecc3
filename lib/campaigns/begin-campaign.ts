import type { Db } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import { expandCampaignJob } from "./jobs";

type Scheduled = { readonly workspaceId: string; readonly campaignId: string };

/**
 * Lets a scheduled campaign, whose row the caller has locked, begin now: the audience is as of this instant. One that repeats another
 * takes the version of its survey that is published by now. A step.
 */
export async function beginCampaign(db: Db, { workspaceId, campaignId }: Scheduled, now: Date) {
  await db.$executeRaw`
    update campaigns k set state = 'expanding', launched_at = ${now}, survey_version_id = coalesce((
      select newest.id
      from survey_versions planned
      join survey_versions newest on newest.workspace_id = planned.workspace_id and newest.survey_id = planned.survey_id
      where planned.workspace_id = k.workspace_id and planned.id = k.survey_version_id and k.repeat_of_id is not null
      order by newest.number desc limit 1
    ), survey_version_id)
    where workspace_id = ${workspaceId}::uuid and id = ${campaignId}::uuid and state = 'scheduled'`;
  await enqueue(db, expandCampaignJob, { workspaceId, campaignId });
}
