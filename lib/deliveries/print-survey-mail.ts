import { followUpInvitationMail } from "@/emails/follow-up-invitation";
import { invitationMail } from "@/emails/invitation";
import { reminderMail } from "@/emails/reminder";
import type { PrintedMail } from "@/emails/render-mail";
import { type SurveyContent, scoreQuestion } from "@/lib/surveys/survey-content";
import type { MailKind } from "@/prisma/generated/enums";
import { DEEDS_MARKS, mergeMark, withoutMarks } from "./mail-template";

const MAILS = {
  invitation: invitationMail,
  reminder: reminderMail,
  follow_up: followUpInvitationMail,
} as const satisfies Record<MailKind, unknown>;

/** Prints a mail of a survey version once, with marks where each recipient's values go. */
export function printSurveyMail(content: SurveyContent, kind: MailKind): Promise<PrintedMail> {
  return MAILS[kind]({
    name: mergeMark("name"),
    firm: mergeMark("firm"),
    link: mergeMark("link"),
    stopLink: mergeMark("stopLink"),
    subject: withoutMarks(content.subject),
    introduction: withoutMarks(content.introduction),
    question: withoutMarks(scoreQuestion(content).text),
    ...(kind === "invitation" ? { deeds: DEEDS_MARKS } : {}),
  });
}
