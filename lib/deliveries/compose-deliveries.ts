import { env } from "@/lib/platform/env";
import type { ReadySender } from "@/lib/senders/read-sender";
import type { ClaimedDelivery } from "./claim-deliveries";
import { type ComposedMail, composeInvitation } from "./compose-invitation";
import { freezeMail, type MailOf } from "./freeze-mail";

/** Writes the mails of claimed deliveries as their sender sends them, in their order. */
export async function composeDeliveries(
  workspaceId: string,
  deliveries: readonly ClaimedDelivery[],
  { kind, from, provider }: Pick<ReadySender, "kind" | "from" | "provider">,
): Promise<ComposedMail[]> {
  const { APP_URL: appUrl, SECRET: secret, INBOUND_DOMAIN = null } = env();
  // Microsoft and Google take mail only from the mailbox they let in.
  const inboundDomain = kind === "microsoft" || kind === "google" ? null : INBOUND_DOMAIN;
  const settings = { appUrl, secret, from, provider, inboundDomain };
  const mails: ComposedMail[] = [];
  for (const delivery of deliveries) {
    mails.push(composeInvitation(delivery, await freezeMail(workspaceId, mailOf(delivery)), settings));
  }
  return mails;
}

function mailOf({ campaignId, follows, ...delivery }: ClaimedDelivery): MailOf {
  const { surveyVersionId, language, publicKey } = delivery;
  const mail = { surveyVersionId, language, publicKey };
  if (campaignId === null) {
    return { ...mail, ownerId: surveyVersionId, kind: follows ? "follow_up_reminder" : "follow_up" };
  }
  return { ...mail, ownerId: campaignId, kind: follows ? "reminder" : "invitation" };
}
