import type { Db } from "@/lib/platform/database/door";
import { NotFoundError, RuleViolation } from "@/lib/platform/errors";

/** The plan of a campaign, if it has not been launched yet. A step; with `lock`, nobody launches it meanwhile. */
export async function getDraft(db: Db, workspaceId: string, campaignId: string, lock = false) {
  if (lock) {
    await db.$queryRaw`select from campaigns where workspace_id = ${workspaceId}::uuid and id = ${campaignId}::uuid for update`;
  }
  const campaign = await db.campaign.findUnique({
    where: { workspaceId_id: { workspaceId, id: campaignId } },
    select: {
      state: true,
      startsAt: true,
      closesAt: true,
      dripDays: true,
      reminderDays: true,
      repeatWeeks: true,
      workspace: {
        select: { timeZone: true, sendingFromMinute: true, sendingUntilMinute: true, sendingWeekdays: true },
      },
    },
  });
  if (!campaign) throw new NotFoundError("This campaign does not exist.");
  if (campaign.state !== "draft") throw new RuleViolation("This campaign has already been launched.");
  return campaign;
}
