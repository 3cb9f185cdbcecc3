import { type SurveyMailProps, surveyMail } from "./survey-mail";

/** Asks a contact how the firm is doing. */
export function invitationMail(props: SurveyMailProps) {
  const reason = `You get this because you work with ${props.firm}, who would like to hear how they are doing.`;
  return surveyMail({ ...props, reason });
}
