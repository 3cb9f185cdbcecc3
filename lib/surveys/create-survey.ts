import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { InvalidInput } from "@/lib/platform/errors";
import { assertNameIsFree } from "./assert-name-is-free";
import { defaultFollowUpQuestions, defaultNpsQuestions } from "./default-questions";
import { type CreateSurvey, createSurveySchema } from "./schema";
import { surveyFlaw } from "./survey-rules";
import { writeSurvey } from "./write-survey";

/** Begins a survey as a draft, with the usual questions of its kind unless others are given. */
export async function createSurvey(actor: Actor, input: CreateSurvey, now = new Date()) {
  authorize(actor, "survey:edit");
  const { questions: given, ...survey } = createSurveySchema.parse(input);

  return inWorkspace(actor, async (db) => {
    await assertNameIsFree(db, actor.workspaceId, survey.name);
    const workspace = await db.workspace.findUniqueOrThrow({ where: { id: actor.workspaceId } });
    const defaults = survey.kind === "follow_up" ? defaultFollowUpQuestions : defaultNpsQuestions;
    const questions = given ?? defaults(workspace.name);
    const flaw = surveyFlaw(survey.kind, questions);
    if (flaw) throw new InvalidInput(flaw);

    return writeSurvey(db, {
      ...survey,
      questions,
      workspaceId: actor.workspaceId,
      createdById: actor.memberId,
      now,
    });
  });
}
