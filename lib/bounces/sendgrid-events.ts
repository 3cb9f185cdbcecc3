import { z } from "zod";
import { enhancedCode } from "./bounce-policy";
import {
  addressIn,
  deliveryIdIn,
  deliveryIdOfMessage,
  instantIn,
  type MailEvent,
  statusCodeIn,
  wordsIn,
} from "./mail-event";

const eventSchema = z.object({
  event: z.string(),
  email: z.string().optional(),
  timestamp: z.number().optional(),
  reason: z.string().nullish(),
  response: z.string().nullish(),
  status: z.string().nullish(),
  type: z.string().nullish(),
  "smtp-id": z.string().nullish(),
  // Ours, from X-SMTPAPI's unique_args.
  delivery: z.unknown().optional(),
});

type SendgridEvent = z.infer<typeof eventSchema>;

const KINDS: Record<string, MailEvent["kind"]> = {
  delivered: "delivered",
  bounce: "bounced",
  dropped: "bounced",
  deferred: "deferred",
  spamreport: "complained",
  unsubscribe: "unsubscribed",
  group_unsubscribe: "unsubscribed",
};

/** What one event of SendGrid's webhook says; nothing for kinds that say nothing of a mail's fate. Throws ZodError for anything else. */
export function readSendgridEvents(event: unknown): MailEvent[] {
  const parsed = eventSchema.parse(event);
  const kind = KINDS[parsed.event];
  if (!kind) return [];
  return [
    {
      kind,
      deliveryId: deliveryIdIn(parsed.delivery) ?? deliveryIdOfMessage(parsed["smtp-id"]),
      recipient: addressIn(parsed.email),
      statusCode: kind === "bounced" ? codeOf(parsed) : null,
      words: wordsIn(parsed.reason ?? parsed.response),
      at: instantIn(parsed.timestamp),
    },
  ];
}

/** SendGrid drops mail to addresses that it knows from earlier bounces; "blocked" is a refusal for what the sender is. */
function codeOf({ event, status, reason, type }: SendgridEvent) {
  if (event === "dropped") return /bounced address|invalid/i.test(reason ?? "") ? "5.1.1" : "5.0.0";
  const given = statusCodeIn(status) ?? enhancedCode(reason ?? "");
  return given ?? (type === "blocked" ? "5.7.0" : null);
}
