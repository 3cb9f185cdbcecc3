import { instantOf } from "@/lib/platform/calendar-day";
import type { Db } from "@/lib/platform/database/door";
import { InvalidInput, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { endOfDate } from "@/lib/recovery/case-clock";
import { refusalOfPlan } from "./campaign-plan";
import type { createCampaignSchema } from "./schema";
import { sendingHoursOf } from "./sending-hours";

type Planned = ReturnType<(typeof createCampaignSchema)["parse"]>;

/** What is kept of a campaign's plan: the version of its survey that is published now, and its times as instants. A step. */
export async function planCampaign(db: Db, workspaceId: string, planned: Planned, now: Date) {
  const survey = await db.survey.findUnique({
    where: { workspaceId_id: { workspaceId, id: planned.surveyId } },
    select: {
      kind: true,
      state: true,
      workspace: {
        select: { timeZone: true, sendingFromMinute: true, sendingUntilMinute: true, sendingWeekdays: true },
      },
      versions: { orderBy: { number: "desc" }, take: 1, select: { id: true } },
    },
  });
  if (!survey) throw new NotFoundError("This survey does not exist.");
  if (survey.kind === "follow_up") {
    throw new RuleViolation("A follow-up survey goes out by itself, after a recovery. Choose another one.");
  }
  const version = survey.versions[0];
  if (!version || survey.state !== "published") {
    throw new RuleViolation("Publish the survey first; a campaign sends a published version.");
  }
  const { name, startsAt, closesOn, dripDays, reminderDays, repeatWeeks = null } = planned;
  const { timeZone } = survey.workspace;
  const plan = {
    startsAt: startsAt ? instantOf(startsAt, timeZone) : null,
    closesAt: closesOn ? endOfDate(new Date(closesOn), timeZone) : null,
    dripDays,
    reminderDays,
    repeatWeeks,
  };
  const refusal = refusalOfPlan(plan, { hours: sendingHoursOf(survey.workspace), timeZone }, now);
  if (refusal) throw new InvalidInput(refusal);
  return { name, surveyVersionId: version.id, ...plan };
}
