import { verify, X509Certificate } from "node:crypto";
import { z } from "zod";

const AMAZON = /^sns\.([a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com$/;
const CERTIFICATE = /^\/SimpleNotificationService-[0-9a-f]{8,64}\.pem$/;
const NOTIFICATION = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"] as const;
const CONFIRMATION = [
  "Message",
  "MessageId",
  "SubscribeURL",
  "Timestamp",
  "Token",
  "TopicArn",
  "Type",
] as const;

const common = { MessageId: z.string().min(1), Message: z.string(), Timestamp: z.string() };
const signed = {
  TopicArn: z.string().min(1),
  SignatureVersion: z.enum(["1", "2"]),
  Signature: z.string().min(1),
  SigningCertURL: z.string(),
};

/** What Amazon SNS posts: a notification, or the question whether this address wants to be told. */
export const snsMessageSchema = z.discriminatedUnion("Type", [
  z.object({ Type: z.literal("Notification"), Subject: z.string().nullish(), ...common, ...signed }),
  z.object({
    Type: z.enum(["SubscriptionConfirmation", "UnsubscribeConfirmation"]),
    SubscribeURL: z.string(),
    Token: z.string(),
    ...common,
    ...signed,
  }),
]);

export type SnsMessage = z.infer<typeof snsMessageSchema>;

/** The text that SNS signs: names and values of set fields, one a line, in order of their names. */
function snsTextToSign(message: SnsMessage): string {
  const fields: readonly string[] = message.Type === "Notification" ? NOTIFICATION : CONFIRMATION;
  const values = new Map<string, unknown>(Object.entries(message));
  return fields
    .filter((name) => typeof values.get(name) === "string")
    .map((name) => `${name}\n${values.get(name)}\n`)
    .join("");
}

/** Whether a certificate that is valid now signed the message: SHA-1 in version 1, SHA-256 in version 2. */
export function isSignedBy(message: SnsMessage, pem: string, now: Date): boolean {
  try {
    const certificate = new X509Certificate(pem);
    if (now < certificate.validFromDate || now > certificate.validToDate) return false;
    const digest = message.SignatureVersion === "1" ? "sha1" : "sha256";
    const signature = Buffer.from(message.Signature, "base64");
    return verify(digest, Buffer.from(snsTextToSign(message)), certificate.publicKey, signature);
  } catch {
    return false; // Not a certificate, or not with a key of this kind.
  }
}

/** Whether SNS itself serves this certificate, in the region of the topic: none from elsewhere proves anything. */
export function isCertificateUrl(url: string, topicArn: string): boolean {
  const parsed = amazonUrl(url);
  return parsed !== null && CERTIFICATE.test(parsed.path) && parsed.region === topicArn.split(":")[3];
}

/** Whether an address belongs to SNS, so that it may be visited to confirm a subscription. */
export function isSubscribeUrl(url: string): boolean {
  return amazonUrl(url)?.path === "/";
}

function amazonUrl(url: string) {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  const region = AMAZON.exec(hostname)?.[1];
  return protocol === "https:" && region && !port && !username && !password
    ? { region, path: pathname }
    : null;
}
