import { createHmac, generateKeyPairSync, randomBytes, randomUUID, sign } from "node:crypto";

// Reports in the shape that each provider documents, with made-up people.

export type Told = {
  readonly deliveryId?: string;
  readonly recipient: string;
  readonly status?: string;
  readonly words?: string;
};

const at = (now: Date) => now.toISOString();
const seconds = (now: Date) => Math.floor(now.getTime() / 1000);

export const sesNotice = (kind: "Bounce" | "Complaint" | "Delivery", told: Told, now = new Date()) => ({
  notificationType: kind,
  mail: {
    timestamp: at(now),
    source: "surveys@firm.example",
    messageId: `0100${randomUUID()}-000000`,
    destination: [told.recipient],
    headersTruncated: false,
    headers: [
      { name: "Subject", value: "How are we doing?" },
      ...(told.deliveryId ? [{ name: "X-Amends-Delivery", value: told.deliveryId }] : []),
    ],
    commonHeaders: { subject: "How are we doing?" },
  },
  ...(kind === "Bounce" && {
    bounce: {
      bounceType: "Permanent",
      bounceSubType: "General",
      bouncedRecipients: [
        {
          emailAddress: told.recipient,
          action: "failed",
          status: told.status ?? "5.1.1",
          diagnosticCode: told.words ?? "smtp; 550 5.1.1 user unknown",
        },
      ],
      timestamp: at(now),
      feedbackId: randomUUID(),
      reportingMTA: "dns; mx.client.example",
    },
  }),
  ...(kind === "Complaint" && {
    complaint: {
      complainedRecipients: [{ emailAddress: told.recipient }],
      timestamp: at(now),
      feedbackId: randomUUID(),
      complaintFeedbackType: "abuse",
    },
  }),
  ...(kind === "Delivery" && {
    delivery: { timestamp: at(now), recipients: [told.recipient], smtpResponse: "250 2.0.0 taken" },
  }),
});

export const sendgridEvent = (event: string, told: Told, now = new Date()) => ({
  email: told.recipient,
  timestamp: seconds(now),
  event,
  "smtp-id": `<${randomUUID()}@geopod.example>`,
  sg_event_id: randomBytes(16).toString("base64url"),
  sg_message_id: `${randomBytes(8).toString("hex")}.recvd-1`,
  ...(told.deliveryId && { delivery: told.deliveryId }),
  ...(event === "bounce" && {
    type: "bounce",
    status: told.status ?? "5.1.1",
    reason: told.words ?? "550 5.1.1 no such user",
  }),
});

/** A SendGrid account that signs its reports. */
export function makeSendgrid() {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return {
    publicKey: publicKey.export({ format: "der", type: "spki" }).toString("base64"),
    report(events: unknown, now = new Date()) {
      const body = JSON.stringify(events);
      const timestamp = String(seconds(now));
      return {
        body,
        headers: {
          "X-Twilio-Email-Event-Webhook-Timestamp": timestamp,
          "X-Twilio-Email-Event-Webhook-Signature": sign(
            "sha256",
            Buffer.from(timestamp + body),
            privateKey,
          ).toString("base64"),
        },
      };
    },
  };
}

export const mailgunEvent = (event: string, told: Told, now = new Date()) => ({
  event,
  id: randomBytes(12).toString("base64url"),
  timestamp: now.getTime() / 1000,
  recipient: told.recipient,
  message: { headers: { "message-id": `${randomUUID()}@firm.example`, subject: "How are we doing?" } },
  "user-variables": told.deliveryId ? { delivery: told.deliveryId } : {},
  ...(event === "failed" && {
    severity: "permanent",
    reason: "bounce",
    "delivery-status": {
      code: 550,
      "enhanced-code": told.status ?? "5.1.1",
      message: told.words ?? "5.1.1 no such user",
      description: "",
    },
  }),
});

export function mailgunReport(signingKey: string, event: unknown, now = new Date()) {
  const timestamp = String(seconds(now));
  const token = randomBytes(25).toString("hex");
  const signature = createHmac("sha256", signingKey)
    .update(timestamp + token)
    .digest("hex");
  return { signature: { timestamp, token, signature }, "event-data": event };
}

export const postmarkReport = (recordType: string, told: Told, now = new Date()) => ({
  RecordType: recordType,
  MessageID: randomUUID(),
  ServerID: 23,
  MessageStream: "outbound",
  Metadata: told.deliveryId ? { delivery: told.deliveryId } : {},
  ...(recordType === "Delivery"
    ? { Recipient: told.recipient, DeliveredAt: at(now), Details: "250 2.0.0 taken" }
    : {
        ID: seconds(now) * 1000 + Math.floor(Math.random() * 1000),
        Type: recordType === "SpamComplaint" ? "SpamComplaint" : "HardBounce",
        TypeCode: recordType === "SpamComplaint" ? 512 : 1,
        Email: told.recipient,
        From: "surveys@firm.example",
        BouncedAt: at(now),
        Details: told.words ?? "smtp;550 5.1.1 no such user",
        Description: "The server was unable to deliver your message.",
        Inactive: true,
        CanActivate: true,
      }),
});
