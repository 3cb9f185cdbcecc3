import type { Actor } from "@/lib/access/actor";
import { getDraftContent } from "@/lib/surveys/queries";
import { chooseLanguage, languagesOf } from "@/lib/surveys/survey-language";
import { type MailPreview, printMailPreview } from "./print-mail-preview";

type Preview = Pick<MailPreview, "language" | "answerUrl" | "stopUrl"> & { readonly surveyId: string };

/** The mail of a survey's draft as it is saved, as a contact would get it in one of its languages. Sends nothing. */
export async function previewSurveyMail(actor: Actor, { surveyId, ...preview }: Preview) {
  const { content, firm } = await getDraftContent(actor, surveyId);
  const mail = await printMailPreview({ content, firm, ...preview });
  const language = chooseLanguage(content, [preview.language ?? null]);
  return { surveyName: content.name, language, languages: languagesOf(content), ...mail };
}
