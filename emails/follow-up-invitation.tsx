import { type SurveyMailProps, surveyMail } from "./survey-mail";

/** Asks a contact whether the matter they raised was put right. */
export function followUpInvitationMail(props: SurveyMailProps) {
  return surveyMail({ ...props, opening: props.introduction, reason: props.words.reasonToFollowUp });
}
