import { reasonToAsk } from "./invitation";
import { type SurveyMailProps, surveyMail } from "./survey-mail";

const OPENING =
  "A few days ago we asked you one question and have not heard from you. If you have ten seconds, we would like to know. If not, that is fine.";

/** Asks a contact once more who has not answered, in the thread of the first mail. */
export function reminderMail(props: SurveyMailProps) {
  // Mail programs keep a thread together only under the same subject.
  const subject = `Re: ${props.subject}`;
  return surveyMail({ ...props, subject, opening: OPENING, reason: reasonToAsk(props.firm) });
}
