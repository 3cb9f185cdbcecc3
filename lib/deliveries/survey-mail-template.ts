import type { PrintedMail } from "@/emails/render-mail";
import { compileTemplate, type MailTemplate } from "./mail-template";

export type SurveyMailTemplate = {
  readonly subject: MailTemplate;
  readonly html: MailTemplate;
  readonly text: MailTemplate;
};

/** A printed mail, ready to take each recipient's values. */
export function readSurveyMail({ subject, html, text }: PrintedMail): SurveyMailTemplate {
  return {
    subject: compileTemplate(subject, "header"),
    html: compileTemplate(html, "html"),
    text: compileTemplate(text, "text"),
  };
}
