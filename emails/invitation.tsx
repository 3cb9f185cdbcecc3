import { type SurveyMailProps, surveyMail } from "./survey-mail";

/** Asks a contact how the firm is doing. */
export function invitationMail(props: SurveyMailProps) {
  return surveyMail({ ...props, opening: props.introduction, reason: props.words.reasonToAsk });
}
