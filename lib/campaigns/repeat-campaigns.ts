import { inWorkspace } from "@/lib/platform/database/door";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { nextWave } from "./next-wave";

/**
 * Schedules the next wave of a workspace's campaigns that are held again and have begun, unless it is planned already. It can be looked
 * at, taken back and cancelled from then on. Each has one next wave, whoever else looks at the same moment.
 */
export async function repeatCampaigns(workspaceId: string, now = new Date()) {
  await inWorkspace({ workspaceId }, async (db) => {
    const due = await db.$queryRaw<{ id: string }[]>`
      select id from campaigns k
      where workspace_id = ${workspaceId}::uuid and repeat_weeks is not null
        and state in ('expanding', 'sending', 'paused', 'done') and not exists (
          select from campaigns wave where wave.workspace_id = k.workspace_id and wave.repeat_of_id = k.id
        )
      for update skip locked`;
    if (due.length === 0) return;
    const repeated = await db.campaign.findMany({
      where: { workspaceId, id: { in: due.map(({ id }) => id) } },
    });
    const timeZone = await getTimeZone(db, workspaceId);
    const waves = repeated.flatMap((campaign) => {
      const { id, repeatWeeks, launchedAt, launchedById, createdById } = campaign;
      const startedAt = campaign.startsAt ?? launchedAt;
      if (repeatWeeks === null || !startedAt) return [];
      const { surveyVersionId, dripDays, reminderDays } = campaign;
      return {
        ...{ workspaceId, surveyVersionId, dripDays, reminderDays, repeatWeeks, launchedById, createdById },
        ...nextWave({ ...campaign, repeatWeeks, startedAt }, timeZone, now),
        state: "scheduled" as const,
        repeatOfId: id,
        createdAt: now,
      };
    });
    await db.campaign.createMany({ data: waves, skipDuplicates: true });
  });
}
