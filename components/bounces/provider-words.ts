import type { MailProvider, ProviderEventState } from "@/prisma/generated/enums";

export const PROVIDER_NAME: Record<MailProvider, string> = {
  ses: "Amazon SES",
  sendgrid: "SendGrid",
  mailgun: "Mailgun",
  postmark: "Postmark",
};

/** What to do at the provider, with the address below. */
export const PROVIDER_STEP: Record<MailProvider, string> = {
  ses: "In Amazon SNS, subscribe this address to the topic with the protocol HTTPS, without raw message delivery. In Amazon SES, send bounces, complaints and deliveries to the topic, with the original headers.",
  sendgrid:
    "In SendGrid under Mail Settings, Event Webhook, post to this address and turn on signature verification.",
  mailgun:
    "In Mailgun under Webhooks, send permanent failures, complaints, unsubscribes and deliveries here.",
  postmark:
    "In Postmark under Webhooks, report bounces, spam complaints, deliveries and subscription changes to this address, with the password in place of PASSWORD.",
};

export const EVENT_STATE_WORDS: Record<ProviderEventState, string> = {
  received: "It waits to be applied.",
  applied: "It was applied.",
  ignored: "There was nothing to do.",
  failed: "It could not be applied.",
};
