import type { MailProvider } from "@/prisma/generated/enums";
import type { MailEvent } from "./mail-event";
import { readMailgunEvents } from "./mailgun-events";
import { readPostmarkEvents } from "./postmark-events";
import { readSendgridEvents } from "./sendgrid-events";
import { readSesEvents } from "./ses-events";
import { isSubscribeUrl, snsMessageSchema } from "./sns-message";

type Reading = {
  readonly events: readonly MailEvent[];
  /** Where Amazon wants to be answered, when it asks whether to report here. */
  readonly confirmAt: string | null;
};

const READERS: Record<Exclude<MailProvider, "ses">, (payload: unknown) => MailEvent[]> = {
  sendgrid: readSendgridEvents,
  mailgun: readMailgunEvents,
  postmark: readPostmarkEvents,
};

/** What a stored report says; empty for kinds that say nothing of a mail's fate. Throws SyntaxError or ZodError when it is not what the provider documents. */
export function readProviderEvent(provider: MailProvider, payload: string, secret: string): Reading {
  const parsed: unknown = JSON.parse(payload);
  if (provider !== "ses") return { events: READERS[provider](parsed), confirmAt: null };

  const message = snsMessageSchema.parse(parsed);
  if (message.Type === "Notification")
    return { events: readNotice(message.Message, secret), confirmAt: null };
  const isAsking = message.Type === "SubscriptionConfirmation" && isSubscribeUrl(message.SubscribeURL);
  return { events: [], confirmAt: isAsking ? message.SubscribeURL : null };
}

/** The first word on a new topic is a sentence, not JSON. */
function readNotice(text: string, secret: string) {
  return text.trimStart().startsWith("{") ? readSesEvents(JSON.parse(text), secret) : [];
}
