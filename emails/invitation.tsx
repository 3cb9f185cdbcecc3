import { type SurveyMailProps, surveyMail } from "./survey-mail";

/** Asks a contact how the firm is doing. */
export function invitationMail(props: SurveyMailProps) {
  return surveyMail({ ...props, opening: props.introduction, reason: reasonToAsk(props.firm) });
}

/** Why a contact is asked, and asked again. */
export function reasonToAsk(firm: string) {
  return `You get this because you work with ${firm}, who would like to hear how they are doing.`;
}
