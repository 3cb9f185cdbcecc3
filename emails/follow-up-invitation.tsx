import { type SurveyMailProps, surveyMail } from "./survey-mail";

/** Asks a contact whether the matter they raised was put right. */
export function followUpInvitationMail(props: SurveyMailProps) {
  const reason = `You get this because you told ${props.firm} that something was not right.`;
  return surveyMail({ ...props, opening: props.introduction, reason });
}
