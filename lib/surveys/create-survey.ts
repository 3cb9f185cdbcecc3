import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { languageOf } from "@/lib/languages/language";
import { inWorkspace } from "@/lib/platform/database/door";
import { InvalidInput } from "@/lib/platform/errors";
import { assertNameIsFree } from "./assert-name-is-free";
import { type CreateSurvey, createSurveySchema } from "./schema";
import { surveyFlaw } from "./survey-rules";
import { usualSurvey } from "./usual-survey";
import { writeSurvey } from "./write-survey";

/** Begins a survey as a draft: what its kind usually says, in every language, except for what is given. */
export async function createSurvey(actor: Actor, input: CreateSurvey, now = new Date()) {
  authorize(actor, "survey:edit");
  const { name, kind, language, ...given } = createSurveySchema.parse(input);
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    await assertNameIsFree(db, workspaceId, name);
    const workspace = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    const written = language ?? languageOf(workspace.locale) ?? "en";
    const survey = usualSurvey({ kind, language: written, firm: workspace.name }, given);
    const flaw = surveyFlaw(kind, survey.questions);
    if (flaw) throw new InvalidInput(flaw);
    return writeSurvey(db, { ...survey, name, workspaceId, createdById: actor.memberId, now });
  });
}
