import { z } from "zod";
import { readReturnPath } from "@/lib/platform/return-path";
import {
  addressIn,
  deliveryIdIn,
  deliveryIdOfMessage,
  instantIn,
  type MailEvent,
  statusCodeIn,
  wordsIn,
} from "./mail-event";

const person = z.object({ emailAddress: z.string() });
const mail = z.object({
  /** The envelope sender: our return path, where mail comes back to us. */
  source: z.string().default(""),
  headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  commonHeaders: z.object({ messageId: z.string().optional() }).default({}),
});

// Notifications name their kind notificationType, events of a configuration set eventType.
const noticeSchema = z.object({
  notificationType: z.string().optional(),
  eventType: z.string().optional(),
  mail,
  bounce: z
    .object({
      bounceType: z.string(),
      bounceSubType: z.string().optional(),
      timestamp: z.string().optional(),
      bouncedRecipients: z.array(
        person.extend({
          status: z.string().optional(),
          action: z.string().optional(),
          diagnosticCode: z.string().optional(),
        }),
      ),
    })
    .optional(),
  complaint: z
    .object({
      timestamp: z.string().optional(),
      complaintFeedbackType: z.string().optional(),
      complainedRecipients: z.array(person),
    })
    .optional(),
  delivery: z
    .object({
      timestamp: z.string().optional(),
      smtpResponse: z.string().optional(),
      recipients: z.array(z.string()),
    })
    .optional(),
  deliveryDelay: z
    .object({
      timestamp: z.string().optional(),
      delayedRecipients: z.array(person.extend({ diagnosticCode: z.string().optional() })),
    })
    .optional(),
});

type Notice = z.infer<typeof noticeSchema>;

/** What a notice of Amazon SES says, one event for each recipient it names; none for kinds that say nothing of a mail's fate. Throws ZodError for anything else. */
export function readSesEvents(notice: unknown, secret: string): MailEvent[] {
  const { mail, bounce, complaint, delivery, deliveryDelay, ...kinds } = noticeSchema.parse(notice);
  const common = { deliveryId: deliveryOf(mail, secret), statusCode: null };
  switch (kinds.notificationType ?? kinds.eventType) {
    case "Bounce":
      return bounce ? readBounce(bounce, common.deliveryId) : [];
    case "Complaint":
      return (complaint?.complainedRecipients ?? []).map(({ emailAddress }) => ({
        ...common,
        kind: "complained",
        recipient: addressIn(emailAddress),
        words: wordsIn(complaint?.complaintFeedbackType ?? "reported as unwanted"),
        at: instantIn(complaint?.timestamp),
      }));
    case "Delivery":
      return (delivery?.recipients ?? []).map((recipient) => ({
        ...common,
        kind: "delivered",
        recipient: addressIn(recipient),
        words: wordsIn(delivery?.smtpResponse),
        at: instantIn(delivery?.timestamp),
      }));
    case "DeliveryDelay":
      return (deliveryDelay?.delayedRecipients ?? []).map(({ emailAddress, diagnosticCode }) => ({
        ...common,
        kind: "deferred",
        recipient: addressIn(emailAddress),
        words: wordsIn(diagnosticCode),
        at: instantIn(deliveryDelay?.timestamp),
      }));
    default:
      return [];
  }
}

function readBounce(bounce: NonNullable<Notice["bounce"]>, deliveryId: string | null): MailEvent[] {
  return bounce.bouncedRecipients.map(({ emailAddress, status, action, diagnosticCode }) => ({
    kind: action === "delayed" ? "deferred" : "bounced",
    deliveryId,
    recipient: addressIn(emailAddress),
    statusCode: statusCodeIn(status) ?? codeOfType(bounce),
    words: wordsIn(diagnosticCode ?? `${bounce.bounceType} ${bounce.bounceSubType ?? ""}`),
    at: instantIn(bounce.timestamp),
  }));
}

/** What SES concludes where the other server gave no code. It keeps lists of dead addresses of its own. */
function codeOfType({ bounceType, bounceSubType = "" }: NonNullable<Notice["bounce"]>) {
  if (bounceType === "Permanent") {
    return ["General", "NoEmail", "Suppressed", "OnAccountSuppressionList"].includes(bounceSubType)
      ? "5.1.1"
      : "5.0.0";
  }
  return bounceSubType === "MailboxFull" ? "4.2.2" : "4.0.0";
}

/** By our header, else our message id, else, where SES was not told to send headers along, our return path. */
function deliveryOf({ headers, commonHeaders, source }: Notice["mail"], secret: string) {
  const header = (name: string) => headers.find((one) => one.name.toLowerCase() === name)?.value.trim();
  return (
    deliveryIdIn(header("x-amends-delivery")) ??
    deliveryIdOfMessage(header("message-id") ?? commonHeaders.messageId) ??
    readReturnPath(secret, source)?.deliveryId ??
    null
  );
}
