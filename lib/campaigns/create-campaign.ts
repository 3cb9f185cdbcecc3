import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { InvalidInput, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { endOfDate } from "@/lib/recovery/case-clock";
import { type CreateCampaign, createCampaignSchema } from "./schema";

/** Begins a campaign as a draft, with the version of the survey that is published now. */
export async function createCampaign(actor: Actor, input: CreateCampaign, now = new Date()) {
  authorize(actor, "campaign:edit");
  const { name, surveyId, closesOn } = createCampaignSchema.parse(input);
  const workspaceId = actor.workspaceId;

  return inWorkspace(actor, async (db) => {
    const survey = await db.survey.findUnique({
      where: { workspaceId_id: { workspaceId, id: surveyId } },
      select: {
        kind: true,
        state: true,
        workspace: { select: { timeZone: true } },
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
    const closesAt = closesOn ? endOfDate(new Date(closesOn), survey.workspace.timeZone) : null;
    if (closesAt && closesAt <= now) throw new InvalidInput("The last day to answer has to lie ahead.");

    return db.campaign.create({
      data: {
        workspaceId,
        name,
        surveyVersionId: version.id,
        closesAt,
        createdById: actor.memberId,
        createdAt: now,
      },
      select: { id: true },
    });
  });
}
