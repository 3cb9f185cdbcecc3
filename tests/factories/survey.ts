import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { createSurvey } from "@/lib/surveys/create-survey";
import { publishSurvey } from "@/lib/surveys/publish-survey";
import type { CreateSurvey } from "@/lib/surveys/schema";

/** A published NPS survey. */
export async function makeSurvey(actor: Actor, given: Partial<CreateSurvey> = {}) {
  const { id: surveyId } = await createSurvey(actor, {
    name: `How are we doing ${randomUUID().slice(0, 8)}`,
    subject: "How are we doing?",
    introduction: "One question, one click; it takes less than a minute.",
    ...given,
  });
  const { id: versionId } = await publishSurvey(actor, { surveyId });
  return { surveyId, versionId };
}
