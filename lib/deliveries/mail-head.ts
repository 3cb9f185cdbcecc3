import { linkId } from "@/lib/platform/link-id";
import { replyAddress, returnPath, stopAddress } from "@/lib/platform/return-path";
import type { MailProvider } from "@/prisma/generated/enums";
import { headerWords, plainWords } from "./mail-template";

export type InvitationRecipient = {
  readonly deliveryId: string;
  readonly campaignId: string | null;
  readonly surveyVersionId: string;
  readonly name: string;
  readonly email: string;
  readonly firm: string;
  readonly publicKey: string;
  readonly token: string;
  /** The delivery that this one reminds of; null for one that asks. */
  readonly follows: string | null;
  /** What was changed since the recipient's firm said what was wrong. */
  readonly deeds: readonly string[];
};

export type MailSettings = {
  readonly appUrl: string;
  readonly secret: string;
  readonly from: { readonly name: string | null; readonly address: string };
  readonly provider: MailProvider | null;
  /** The domain whose mail comes back to the product, for bounces, replies and wishes to stop; null where there is none. */
  readonly inboundDomain: string | null;
};

/** The pages that a recipient's mail leads to. */
export function mailLinks({ publicKey, token }: InvitationRecipient, appUrl: string) {
  const id = linkId(publicKey, token);
  return { id, link: new URL(`/r/${id}`, appUrl).href, stopLink: new URL(`/u/${id}`, appUrl).href };
}

/**
 * The headers and the envelope of one recipient's mail, the same at every attempt.
 * The unsubscribe header is written on one line: relays that see it folded have broken its signature.
 */
export function mailHead(
  recipient: InvitationRecipient,
  settings: MailSettings,
  links = mailLinks(recipient, settings.appUrl),
) {
  const { name, email, firm, publicKey, deliveryId, follows } = recipient;
  const { from, provider } = settings;
  const domain = from.address.slice(from.address.lastIndexOf("@") + 1);
  const back = inboundAddresses(recipient, settings);
  const stopMail = back ? back.stop : `${from.address}?subject=${encodeURIComponent(`stop ${links.id}`)}`;

  return {
    envelope: { from: back ? back.bounce : from.address, to: [email] },
    from: { name: headerWords(from.name ?? firm), address: from.address },
    to: { name: headerWords(name), address: email },
    ...(back ? { replyTo: back.reply } : {}),
    messageId: messageId(deliveryId, domain),
    ...(follows ? { inReplyTo: messageId(follows, domain), references: messageId(follows, domain) } : {}),
    headers: {
      "List-Unsubscribe": oneLine(`<${links.stopLink}>, <mailto:${stopMail}>`),
      "List-Unsubscribe-Post": oneLine("List-Unsubscribe=One-Click"),
      "List-Id": oneLine(`<${publicKey}.surveys.${domain}>`),
      "Feedback-ID": oneLine(
        `${recipient.campaignId ?? "follow-up"}:${recipient.surveyVersionId}:${publicKey}:amends`,
      ),
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "OOF, AutoReply",
      ...deliveryHeader(provider, deliveryId),
    },
  };
}

function messageId(deliveryId: string, domain: string) {
  return `<d.${deliveryId}@${domain}>`;
}

function inboundAddresses(
  { publicKey, deliveryId }: InvitationRecipient,
  { secret, inboundDomain }: MailSettings,
) {
  if (!inboundDomain) return null;
  const of = { secret, publicKey, deliveryId, domain: inboundDomain };
  return { bounce: returnPath(of), reply: replyAddress(of), stop: stopAddress(of) };
}

/** By this a provider's report of a bounce or a complaint names the delivery again. */
function deliveryHeader(
  provider: MailProvider | null,
  deliveryId: string,
): Record<string, ReturnType<typeof oneLine>> {
  switch (provider) {
    case "sendgrid":
      return { "X-SMTPAPI": oneLine(JSON.stringify({ unique_args: { delivery: deliveryId } })) };
    case "mailgun":
      return { "X-Mailgun-Variables": oneLine(JSON.stringify({ delivery: deliveryId })) };
    case "postmark":
      return { "X-PM-Metadata-delivery": oneLine(deliveryId) };
    case "ses":
      return { "X-Amends-Delivery": oneLine(deliveryId) };
    case null:
      return {};
  }
}

function oneLine(value: string) {
  return { prepared: true, value: plainWords(value) };
}
