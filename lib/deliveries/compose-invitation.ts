import { linkId } from "@/lib/responses/invitation-token";
import { headerWords, mergeTemplate, plainWords } from "./mail-template";
import type { SurveyMailTemplate } from "./render-survey-mail";

export type InvitationRecipient = {
  readonly deliveryId: string;
  readonly campaignId: string | null;
  readonly surveyVersionId: string;
  readonly name: string;
  readonly email: string;
  readonly firm: string;
  readonly publicKey: string;
  readonly token: string;
};

export type ComposedMail = ReturnType<typeof composeInvitation>;

/**
 * The message of one delivery, the same however often it is composed.
 * The unsubscribe header is written on one line: relays that see it folded have broken its signature.
 */
export function composeInvitation(
  recipient: InvitationRecipient,
  template: SurveyMailTemplate,
  { appUrl, from }: { readonly appUrl: string; readonly from: string },
) {
  const { name, email, firm, publicKey, token, deliveryId } = recipient;
  const domain = from.slice(from.lastIndexOf("@") + 1);
  const id = linkId(publicKey, token);
  const stopLink = new URL(`/u/${id}`, appUrl).href;
  const values = { name, firm, stopLink, link: new URL(`/r/${id}`, appUrl).href };

  return {
    envelope: { from, to: [email] },
    from: { name: headerWords(firm), address: from },
    to: { name: headerWords(name), address: email },
    subject: mergeTemplate(template.subject, values),
    text: mergeTemplate(template.text, values),
    html: mergeTemplate(template.html, values),
    messageId: `<d.${deliveryId}@${domain}>`,
    headers: {
      "List-Unsubscribe": oneLine(
        `<${stopLink}>, <mailto:${from}?subject=${encodeURIComponent(`stop ${id}`)}>`,
      ),
      "List-Unsubscribe-Post": oneLine("List-Unsubscribe=One-Click"),
      "List-Id": oneLine(`<${publicKey}.surveys.${domain}>`),
      "Feedback-ID": oneLine(
        `${recipient.campaignId ?? "follow-up"}:${recipient.surveyVersionId}:${publicKey}:amends`,
      ),
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "OOF, AutoReply",
    },
  };
}

function oneLine(value: string) {
  return { prepared: true, value: plainWords(value) };
}
