import type { Actor } from "@/lib/access/actor";
import { getDraftContent } from "@/lib/surveys/queries";
import { SAMPLE_RECIPIENT } from "@/lib/surveys/sample-recipient";
import { mergeTemplate } from "./mail-template";
import { printSurveyMail } from "./print-survey-mail";
import { readSurveyMail } from "./survey-mail-template";

type Preview = {
  readonly surveyId: string;
  /** Where the mail's buttons lead instead of a real contact's answer page; a score is added as `/9`. */
  readonly answerUrl: string;
  /** Where its link to stop leads. */
  readonly stopUrl: string;
};

/** The mail of a survey's draft as a contact would get it, word for word, with a sample contact's name. Sends nothing. */
export async function previewSurveyMail(actor: Actor, { surveyId, answerUrl, stopUrl }: Preview) {
  const { content, firm } = await getDraftContent(actor, surveyId);
  const kind = content.kind === "follow_up" ? "follow_up" : "invitation";
  const template = readSurveyMail(await printSurveyMail(content, kind));
  const values = { name: SAMPLE_RECIPIENT.name, firm, link: answerUrl, stopLink: stopUrl, deeds: [] };
  return {
    surveyName: content.name,
    firm,
    subject: mergeTemplate(template.subject, values),
    html: mergeTemplate(template.html, values),
    text: mergeTemplate(template.text, values),
  };
}
