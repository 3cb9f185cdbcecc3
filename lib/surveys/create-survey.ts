import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { InvalidInput } from "@/lib/platform/errors";
import { assertNameIsFree } from "./assert-name-is-free";
import { readBeginning } from "./read-beginning";
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
    const { brand, ...usual } = await readBeginning(db, workspaceId);
    const survey = usualSurvey({ kind, language: language ?? usual.language, firm: usual.firm }, given);
    const flaw = surveyFlaw(kind, survey.questions);
    if (flaw) throw new InvalidInput(flaw);
    return writeSurvey(db, { ...survey, brand, name, workspaceId, createdById: actor.memberId, now });
  });
}
