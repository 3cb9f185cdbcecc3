import { type SurveyMailProps, surveyMail } from "./survey-mail";

/** Asks a contact once more whether the matter they raised was put right, in the thread of the first mail. */
export function followUpReminderMail(props: SurveyMailProps) {
  const subject = `Re: ${props.subject}`;
  return surveyMail({
    ...props,
    subject,
    opening: props.words.reminder,
    reason: props.words.reasonToFollowUp,
  });
}
