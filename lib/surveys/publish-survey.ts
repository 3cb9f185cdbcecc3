import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { freezeSurvey } from "./freeze-survey";
import { publishSurveySchema } from "./schema";

/** Freezes a survey's draft as its next version, which campaigns can then use. */
export async function publishSurvey(
  actor: Actor,
  input: z.input<typeof publishSurveySchema>,
  now = new Date(),
) {
  authorize(actor, "survey:publish");
  const { surveyId, seenAt } = publishSurveySchema.parse(input);
  return inWorkspace(actor, (db) =>
    freezeSurvey(db, {
      workspaceId: actor.workspaceId,
      surveyId,
      seenAt,
      publishedById: actor.memberId,
      now,
    }),
  );
}
