import { followUpInvitationMail } from "@/emails/follow-up-invitation";
import { invitationMail } from "@/emails/invitation";
import { type SurveyContent, scoreQuestion } from "@/lib/surveys/survey-content";
import { compileTemplate, type MailTemplate, mergeMark, withoutMarks } from "./mail-template";

export type SurveyMailTemplate = {
  readonly subject: MailTemplate;
  readonly html: MailTemplate;
  readonly text: MailTemplate;
};

/** Prints the mail of a survey version once, with marks where each recipient's values go. */
export async function renderSurveyMail(content: SurveyContent): Promise<SurveyMailTemplate> {
  const print = content.kind === "follow_up" ? followUpInvitationMail : invitationMail;
  const { subject, html, text } = await print({
    name: mergeMark("name"),
    firm: mergeMark("firm"),
    link: mergeMark("link"),
    stopLink: mergeMark("stopLink"),
    subject: withoutMarks(content.subject),
    introduction: withoutMarks(content.introduction),
    question: withoutMarks(scoreQuestion(content).text),
  });
  return {
    subject: compileTemplate(subject, "header"),
    html: compileTemplate(html, "html"),
    text: compileTemplate(text, "text"),
  };
}
