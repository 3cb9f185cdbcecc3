import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { InvalidInput, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { assertNameIsFree } from "./assert-name-is-free";
import { type UpdateSurvey, updateSurveySchema } from "./schema";
import { surveyFlaw } from "./survey-rules";
import { writeQuestions } from "./write-questions";

/** Rewrites a survey's draft. Versions that were published, and campaigns that use them, stay as they are. */
export async function updateSurvey(actor: Actor, input: UpdateSurvey) {
  authorize(actor, "survey:edit");
  const { surveyId, questions, ...fields } = updateSurveySchema.parse(input);

  await inWorkspace(actor, async (db) => {
    const key = { workspaceId_id: { workspaceId: actor.workspaceId, id: surveyId } };
    const survey = await db.survey.findUnique({ where: key, select: { kind: true, state: true } });
    if (!survey) throw new NotFoundError("This survey does not exist.");
    if (survey.state === "archived") throw new RuleViolation("An archived survey cannot be changed.");
    const flaw = surveyFlaw(survey.kind, questions);
    if (flaw) throw new InvalidInput(flaw);

    await assertNameIsFree(db, actor.workspaceId, fields.name, surveyId);
    await db.survey.update({ where: key, data: fields });
    await writeQuestions(db, { workspaceId: actor.workspaceId, surveyId }, questions);
  });
}
