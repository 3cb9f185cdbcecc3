import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { InvalidInput } from "@/lib/platform/errors";
import { assertNameIsFree } from "./assert-name-is-free";
import { lockDraft } from "./lock-draft";
import { readLogo } from "./read-logo";
import { type UpdateSurvey, updateSurveySchema } from "./schema";
import { surveyFlaw } from "./survey-rules";
import { splitTranslations } from "./survey-translations";
import { typedDraft } from "./typed-draft";
import { writeQuestions } from "./write-questions";

/**
 * Rewrites a survey's draft. Versions that were published, and campaigns that use them, stay as they are. Refuses to write
 * over what somebody else saved since the draft was seen.
 */
export async function updateSurvey(actor: Actor, input: UpdateSurvey) {
  authorize(actor, "survey:edit");
  const { surveyId, seenAt, ...typed } = updateSurveySchema.parse(input);
  const { workspaceId } = actor;

  await inWorkspace(actor, async (db) => {
    const { draft: before, firm } = await lockDraft(db, { workspaceId, surveyId, seenAt });
    const logo = typed.brand ? await readLogo(db, workspaceId, typed.brand.logoId) : before.brand.logo;
    const draft = typedDraft(typed, { before, firm, logo, newId: uuidv7 });
    const { name, subject, introduction, questions, translations, brand } = draft;
    const flaw = surveyFlaw(before.kind, questions);
    if (flaw) throw new InvalidInput(flaw);

    await assertNameIsFree(db, workspaceId, name, surveyId);
    await db.survey.update({
      where: { workspaceId_id: { workspaceId, id: surveyId } },
      data: {
        name,
        subject,
        introduction,
        brandName: brand.name,
        brandColour: brand.colour,
        logoId: brand.logo?.id ?? null,
        translations: splitTranslations(translations).ofMail,
      },
      select: { id: true },
    });
    await writeQuestions(db, { workspaceId, surveyId, questions, translations });
  });
}
