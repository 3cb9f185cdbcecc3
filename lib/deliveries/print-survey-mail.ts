import { followUpInvitationMail } from "@/emails/follow-up-invitation";
import { followUpReminderMail } from "@/emails/follow-up-reminder";
import { invitationMail } from "@/emails/invitation";
import { reminderMail } from "@/emails/reminder";
import type { PrintedMail } from "@/emails/render-mail";
import { directionOf, type Language } from "@/lib/languages/language";
import { mailWords } from "@/lib/languages/mail-words";
import { pageWords } from "@/lib/languages/page-words";
import { endsOf, SCORE_SCALES } from "@/lib/responses/score-scale";
import { type SurveyContent, scoreQuestion } from "@/lib/surveys/survey-content";
import { contentIn } from "@/lib/surveys/survey-language";
import type { MailKind } from "@/prisma/generated/enums";
import { DEEDS_MARKS, mergeMark, plainWords, withoutMarks } from "./mail-template";

const MAILS = {
  invitation: invitationMail,
  reminder: reminderMail,
  follow_up: followUpInvitationMail,
  follow_up_reminder: followUpReminderMail,
} as const satisfies Record<MailKind, unknown>;

type Print = {
  readonly kind: MailKind;
  readonly language: Language;
  /** Where the firm's logo is to be fetched from, if it has one. */
  readonly logoSrc: string | null;
};

/** Prints a mail of a survey version in one of its languages once, with marks where each recipient's values go. */
export function printSurveyMail(
  survey: SurveyContent,
  { kind, language, logoSrc }: Print,
): Promise<PrintedMail> {
  const content = contentIn(survey, language);
  const { low, high } = SCORE_SCALES[content.kind];
  const ends = endsOf(SCORE_SCALES[content.kind], pageWords(language));
  return MAILS[kind]({
    name: mergeMark("name"),
    link: mergeMark("link"),
    stopLink: mergeMark("stopLink"),
    language,
    direction: directionOf(language),
    words: mailWords(language),
    brand: brandOf(content, logoSrc),
    scale: { low, high, lowWords: ends.low, highWords: ends.high },
    subject: withoutMarks(content.subject),
    introduction: withoutMarks(content.introduction),
    question: withoutMarks(scoreQuestion(content).text),
    ...(kind === "invitation" ? { deeds: DEEDS_MARKS } : {}),
  });
}

function brandOf({ brand: { name, colour, logo } }: SurveyContent, logoSrc: string | null) {
  return {
    name: name ? plainWords(name) : mergeMark("firm"),
    colour,
    logo: logo && logoSrc ? { src: logoSrc, width: logo.width, height: logo.height } : null,
  };
}
