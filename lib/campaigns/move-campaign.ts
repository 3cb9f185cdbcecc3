import type { Db } from "@/lib/platform/database/door";
import { NotFoundError, RuleViolation } from "@/lib/platform/errors";
import type { CampaignState } from "@/prisma/generated/enums";
import { refusalToMove } from "./campaign-states";

type Move = { readonly workspaceId: string; readonly campaignId: string; readonly to: CampaignState };

/**
 * Takes a campaign to another state, or refuses with a sentence. A step.
 * Its row lock is the one the fence shares: what was handed over before is on its way, nothing is handed over after.
 */
export async function moveCampaign(db: Db, { workspaceId, campaignId, to }: Move, finishedAt?: Date) {
  const [campaign] = await db.$queryRaw<{ state: CampaignState }[]>`
    select state::text as state from campaigns
    where workspace_id = ${workspaceId}::uuid and id = ${campaignId}::uuid for update`;
  if (!campaign) throw new NotFoundError("This campaign does not exist.");
  const refusal = refusalToMove(campaign.state, to);
  if (refusal) throw new RuleViolation(refusal);

  await db.campaign.update({
    where: { workspaceId_id: { workspaceId, id: campaignId } },
    data: { state: to, finishedAt },
  });
}
