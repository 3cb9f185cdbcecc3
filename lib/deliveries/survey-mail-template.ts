import type { PrintedMail } from "@/emails/render-mail";
import { encodePart, type MailPart } from "./mail-part";
import { compileTemplate, type MailTemplate } from "./mail-template";

/** A printed mail, ready to take each recipient's values. */
export type SurveyMailTemplate = {
  readonly subject: MailTemplate;
  readonly html: MailTemplate;
  readonly text: MailTemplate;
};

/** The same as it is sent: its bodies are already encoded. */
export type EncodedSurveyMail = {
  readonly subject: MailTemplate;
  readonly html: MailPart;
  readonly text: MailPart;
};

/** Takes a printed mail apart where each recipient's values go. */
export function readSurveyMail({ subject, html, text }: PrintedMail): SurveyMailTemplate {
  return {
    subject: compileTemplate(subject, "header"),
    html: compileTemplate(html, "html"),
    text: compileTemplate(text, "text"),
  };
}

/** Makes a mail ready to be sent to many. */
export function encodeSurveyMail({ subject, html, text }: SurveyMailTemplate): EncodedSurveyMail {
  return { subject, html: encodePart(html), text: encodePart(text) };
}
