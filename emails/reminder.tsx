import { type SurveyMailProps, surveyMail } from "./survey-mail";

/** Asks a contact once more who has not answered, in the thread of the first mail. */
export function reminderMail(props: SurveyMailProps) {
  // Mail programs keep a thread together only under the same subject, and know this mark of a reply in every language.
  const subject = `Re: ${props.subject}`;
  return surveyMail({ ...props, subject, opening: props.words.reminder, reason: props.words.reasonToAsk });
}
