import { z } from "zod";
import { enhancedCode } from "./bounce-policy";
import { addressIn, deliveryIdIn, instantIn, type MailEvent, wordsIn } from "./mail-event";

const reportSchema = z.object({
  RecordType: z.string(),
  Type: z.string().optional(),
  Email: z.string().optional(),
  Recipient: z.string().optional(),
  Details: z.string().nullish(),
  Description: z.string().nullish(),
  BouncedAt: z.string().optional(),
  DeliveredAt: z.string().optional(),
  ChangedAt: z.string().optional(),
  SuppressSending: z.boolean().optional(),
  SuppressionReason: z.string().nullish(),
  Metadata: z.object({ delivery: z.unknown().optional() }).nullish(),
});

type PostmarkReport = z.infer<typeof reportSchema>;

/** Kinds of Postmark bounce that say what a server meant where its own words carry no code. */
const CODES: Record<string, string> = {
  HardBounce: "5.1.1",
  BadEmailAddress: "5.1.3",
  DnsError: "5.4.4",
  SoftBounce: "4.0.0",
  SpamNotification: "5.7.1",
  Blocked: "5.7.1",
  DMARCPolicy: "5.7.1",
};
const FOR_NOW = ["Transient"];
const NOT_A_BOUNCE = ["AutoResponder", "ChallengeVerification", "Subscribe", "OpenRelayTest", "Unconfirmed"];

/** What one call of Postmark's webhook says; nothing for kinds that say nothing of a mail's fate. Throws ZodError for anything else. */
export function readPostmarkEvents(report: unknown): MailEvent[] {
  const parsed = reportSchema.parse(report);
  const kind = kindOf(parsed);
  if (!kind) return [];
  const { Email, Recipient, Details, Description, BouncedAt, DeliveredAt, ChangedAt, Metadata } = parsed;
  return [
    {
      kind,
      deliveryId: deliveryIdIn(Metadata?.delivery),
      recipient: addressIn(Recipient ?? Email),
      statusCode:
        kind === "bounced" ? (enhancedCode(Details ?? "") ?? CODES[parsed.Type ?? ""] ?? null) : null,
      words: wordsIn(Details || Description),
      at: instantIn(BouncedAt ?? DeliveredAt ?? ChangedAt),
    },
  ];
}

function kindOf({ RecordType, Type = "", SuppressSending, SuppressionReason }: PostmarkReport) {
  switch (RecordType) {
    case "Delivery":
      return "delivered";
    case "SpamComplaint":
      return "complained";
    case "SubscriptionChange":
      // It also reports bounces and complaints, which come as events of their own.
      return SuppressSending && SuppressionReason === "ManualSuppression" ? "unsubscribed" : null;
    case "Bounce":
      return kindOfBounce(Type);
    default:
      return null;
  }
}

function kindOfBounce(type: string) {
  if (type === "SpamComplaint") return "complained";
  if (type === "Unsubscribe") return "unsubscribed";
  if (NOT_A_BOUNCE.includes(type)) return null;
  return FOR_NOW.includes(type) ? "deferred" : "bounced";
}
