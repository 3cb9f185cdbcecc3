import type { Language } from "@/lib/languages/language";
import { SAMPLE_RECIPIENT } from "@/lib/surveys/sample-recipient";
import type { SurveyContent } from "@/lib/surveys/survey-content";
import { chooseLanguage } from "@/lib/surveys/survey-language";
import { mergeTemplate } from "./mail-template";
import { printSurveyMail } from "./print-survey-mail";
import { readSurveyMail } from "./survey-mail-template";

export type MailPreview = {
  readonly content: SurveyContent;
  /** The workspace's name. */
  readonly firm: string;
  readonly language?: Language | null | undefined;
  /** Where the mail's buttons lead instead of a real contact's answer page; a score is added as `/9`. */
  readonly answerUrl: string;
  /** Where its link to stop leads. */
  readonly stopUrl: string;
};

/** The first mail of a survey as a contact would get it, word for word, with a sample contact's name and the logo in it. Sends nothing. */
export async function printMailPreview({ content, firm, language = null, answerUrl, stopUrl }: MailPreview) {
  const kind = content.kind === "follow_up" ? "follow_up" : "invitation";
  const { logo } = content.brand;
  const printed = await printSurveyMail(content, {
    kind,
    language: chooseLanguage(content, [language]),
    logoSrc: logo && `data:image/png;base64,${logo.png}`,
  });
  const template = readSurveyMail(printed);
  const values = { name: SAMPLE_RECIPIENT.name, firm, link: answerUrl, stopLink: stopUrl, deeds: [] };
  return {
    firm: content.brand.name ?? firm,
    subject: mergeTemplate(template.subject, values),
    html: mergeTemplate(template.html, values),
    text: mergeTemplate(template.text, values),
  };
}
