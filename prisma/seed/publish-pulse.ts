import type { Actor } from "@/lib/access/actor";
import { createSurvey } from "@/lib/surveys/create-survey";
import { publishSurvey } from "@/lib/surveys/publish-survey";
import { getSurvey } from "@/lib/surveys/queries";
import { saveLogo } from "@/lib/surveys/save-logo";
import { typedTranslations } from "@/lib/surveys/survey-translations";
import { updateSurvey } from "@/lib/surveys/update-survey";
import { drawLogo } from "./draw-logo";
import { PULSE_MAIL, PULSE_TRANSLATIONS } from "./meridian/pulse-words";

const COLOUR = "#2a7068";

/** Writes and publishes the firm's one survey: in English, German and French, in the firm's brand. */
export async function publishPulse(director: Actor, at: Date): Promise<string> {
  const { id: surveyId } = await createSurvey(director, { name: "Client pulse", ...PULSE_MAIL }, at);
  const { draft } = await getSurvey(director, surveyId);
  const usual = typedTranslations(draft.translations);
  const logo = await saveLogo(director, await drawLogo(COLOUR), at);
  await updateSurvey(director, {
    surveyId,
    name: draft.name,
    subject: draft.subject,
    introduction: draft.introduction,
    questions: draft.questions.map(({ id: _id, ...question }) => ({
      ...question,
      askedOf: [...(question.askedOf ?? [])],
      choices: [...(question.choices ?? [])],
    })),
    brand: { name: null, colour: COLOUR, logoId: logo.id },
    translations: {
      de: { ...usual.de, ...PULSE_TRANSLATIONS.de },
      fr: { ...usual.fr, ...PULSE_TRANSLATIONS.fr },
    },
  });
  await publishSurvey(director, { surveyId }, at);
  return surveyId;
}
