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

const reportSchema = z.object({
  "event-data": z.object({
    event: z.string(),
    severity: z.string().optional(),
    reason: z.string().optional(),
    recipient: z.string().optional(),
    timestamp: z.number().optional(),
    "delivery-status": z
      .object({
        code: z.number().nullish(),
        "enhanced-code": z.string().nullish(),
        message: z.string().nullish(),
        description: z.string().nullish(),
      })
      .optional(),
    message: z
      .object({ headers: z.object({ "message-id": z.string().optional() }).default({}) })
      .default({ headers: {} }),
    "user-variables": z.object({ delivery: z.unknown().optional() }).optional(),
  }),
});

type MailgunEvent = z.infer<typeof reportSchema>["event-data"];

/** What one call of Mailgun's webhook says; nothing for kinds that say nothing of a mail's fate. Throws ZodError for anything else. */
export function readMailgunEvents(report: unknown): MailEvent[] {
  const { "event-data": event } = reportSchema.parse(report);
  const kind = kindOf(event);
  if (!kind) return [];
  const status = event["delivery-status"];
  return [
    {
      kind,
      deliveryId:
        deliveryIdIn(event["user-variables"]?.delivery) ??
        deliveryIdOfMessage(event.message.headers["message-id"]),
      recipient: addressIn(event.recipient),
      statusCode: kind === "bounced" ? codeOf(event) : null,
      words: wordsIn(status?.message || status?.description),
      at: instantIn(event.timestamp),
    },
  ];
}

function kindOf({ event, severity }: MailgunEvent): MailEvent["kind"] | null {
  switch (event) {
    case "delivered":
    case "complained":
    case "unsubscribed":
      return event;
    case "failed":
      return severity === "permanent" ? "bounced" : "deferred";
    default:
      return null;
  }
}

/** Mailgun does not even try addresses that it knows from earlier bounces (605), and says so in `reason`. */
function codeOf({ reason, "delivery-status": status }: MailgunEvent) {
  if (reason === "suppress-bounce") return "5.1.1";
  return statusCodeIn(status?.["enhanced-code"]) ?? enhancedCode(status?.message ?? "");
}
