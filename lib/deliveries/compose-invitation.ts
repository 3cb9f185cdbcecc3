import { type InvitationRecipient, type MailSettings, mailHead, mailLinks } from "./mail-head";
import { mergePart } from "./mail-part";
import { mergeTemplate } from "./mail-template";
import type { EncodedSurveyMail } from "./survey-mail-template";

export type ComposedMail = ReturnType<typeof composeInvitation>;

/** The message of one delivery, the same however often it is composed. */
export function composeInvitation(
  recipient: InvitationRecipient,
  mail: EncodedSurveyMail,
  settings: MailSettings,
) {
  const { name, firm, deeds } = recipient;
  const links = mailLinks(recipient, settings.appUrl);
  const values = { name, firm, deeds, link: links.link, stopLink: links.stopLink };
  return {
    ...mailHead(recipient, settings, links),
    subject: mergeTemplate(mail.subject, values),
    text: { raw: mergePart(mail.text, values) },
    html: { raw: mergePart(mail.html, values) },
  };
}
