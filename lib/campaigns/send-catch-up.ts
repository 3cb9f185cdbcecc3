import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError, RuleViolation } from "@/lib/platform/errors";
import type { CampaignState } from "@/prisma/generated/enums";
import { CATCH_UP } from "./delivery-step";
import { type CampaignId, campaignIdSchema } from "./schema";
import { silentUnknownSql } from "./silent-unknown";

/**
 * Sends one more invitation to those whose mail nobody knows the fate of and who are silent; some may get it twice, so a member
 * decides it. Nobody gets more than one. A campaign that was done is being sent again until these are settled. Returns how many.
 */
export async function sendCatchUp(actor: Actor, input: CampaignId, now = new Date()) {
  authorize(actor, "campaign:launch");
  const { campaignId } = campaignIdSchema.parse(input);
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const state = await lockOpenCampaign(db, { workspaceId, campaignId }, now);
    const queued = await db.$queryRaw<object[]>`
      insert into deliveries (workspace_id, id, invitation_id, campaign_id, step, due_at, created_at)
      select ${workspaceId}::uuid, app_uuid_v7(), silent.id, ${campaignId}::uuid, ${CATCH_UP}, ${now}, ${now}
      from (${silentUnknownSql(workspaceId, campaignId)}) silent
      on conflict (workspace_id, invitation_id, step) do nothing
      returning id`;
    if (queued.length > 0 && state === "done") {
      await db.campaign.update({
        where: { workspaceId_id: { workspaceId, id: campaignId } },
        data: { state: "sending", finishedAt: null },
      });
    }
    return queued.length;
  });
}

async function lockOpenCampaign(
  db: Db,
  { workspaceId, campaignId }: Record<"workspaceId" | "campaignId", string>,
  now: Date,
) {
  const [campaign] = await db.$queryRaw<{ state: CampaignState; closesAt: Date | null }[]>`
    select state::text as state, closes_at as "closesAt" from campaigns
    where workspace_id = ${workspaceId}::uuid and id = ${campaignId}::uuid for update`;
  if (!campaign) throw new NotFoundError("This campaign does not exist.");
  const { state, closesAt } = campaign;
  if (state === "paused") throw new RuleViolation("This campaign is paused. Resume it first.");
  if (state !== "sending" && state !== "done") throw new RuleViolation("Nothing of this campaign is out.");
  if (closesAt && closesAt <= now)
    throw new RuleViolation("The last day to answer is over, so nobody is asked again.");
  return state;
}
