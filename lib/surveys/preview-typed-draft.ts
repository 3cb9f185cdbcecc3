import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { InvalidInput } from "@/lib/platform/errors";
import { readDraft } from "./read-draft";
import { readLogo } from "./read-logo";
import { type UpdateSurvey, updateSurveySchema } from "./schema";
import { contentOfDraft } from "./survey-content";
import { surveyFlaw } from "./survey-rules";
import { typedDraft } from "./typed-draft";

/** What a survey would ask if it were saved and published as it is typed now, and the firm in whose name. Stores nothing. */
export async function previewTypedDraft(actor: Actor, input: UpdateSurvey) {
  authorize(actor, "survey:edit");
  const { surveyId, ...typed } = updateSurveySchema.parse(input);
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const { draft: before, firm } = await readDraft(db, workspaceId, surveyId);
    const flaw = surveyFlaw(before.kind, typed.questions);
    if (flaw) throw new InvalidInput(flaw);
    const logo = typed.brand ? await readLogo(db, workspaceId, typed.brand.logoId) : before.brand.logo;
    return { content: contentOfDraft(typedDraft(typed, { before, firm, logo, newId: uuidv7 })), firm };
  });
}
