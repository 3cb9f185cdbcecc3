import { randomUUID, sign } from "node:crypto";
import { makeCertificate } from "./certificate";

const DAY_MS = 86_400_000;
const CERTIFICATE_URL =
  "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef01234567.pem";

/** A topic of Amazon SNS that signs as the real one does, with a certificate of the test's own, valid for some days around now. */
export function makeSnsTopic(now = new Date(), { validFrom = -1, validUntil = 30 } = {}) {
  const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS);
  const { pem, privateKey } = makeCertificate({ from: inDays(validFrom), until: inDays(validUntil) });
  const arn = `arn:aws:sns:eu-west-1:123456789012:amends-${randomUUID()}`;
  const fetched: string[] = [];

  const signed = (fields: Record<string, string>, version: "1" | "2") => {
    const names = Object.keys(fields).sort();
    const text = names.map((name) => `${name}\n${fields[name]}\n`).join("");
    const signature = sign(version === "1" ? "sha1" : "sha256", Buffer.from(text), privateKey);
    return {
      ...fields,
      SignatureVersion: version,
      Signature: signature.toString("base64"),
      SigningCertURL: CERTIFICATE_URL,
    };
  };
  const common = () => ({ MessageId: randomUUID(), TopicArn: arn, Timestamp: now.toISOString() });

  return {
    arn,
    fetched,
    certificates: async (url: string) => {
      fetched.push(url);
      return pem;
    },
    notification: (
      content: unknown,
      { version = "2", subject }: { version?: "1" | "2"; subject?: string } = {},
    ) =>
      signed(
        {
          Type: "Notification",
          Message: typeof content === "string" ? content : JSON.stringify(content),
          ...common(),
          ...(subject !== undefined && { Subject: subject }),
        },
        version,
      ),
    confirmation: (subscribeUrl: string) =>
      signed(
        {
          Type: "SubscriptionConfirmation",
          Message: "You have chosen to subscribe to the topic.",
          Token: randomUUID(),
          SubscribeURL: subscribeUrl,
          ...common(),
        },
        "1",
      ),
  };
}
