import { generateKeyPairSync, randomBytes } from "node:crypto";
import type { MailProvider } from "@/prisma/generated/enums";
import {
  isFromPostmark,
  isSignedByMailgun,
  isSignedBySendgrid,
  isTimely,
  parseJson,
} from "./report-signature";
import { isCertificateUrl, isSignedBy, snsMessageSchema } from "./sns-message";

export type Hook = {
  readonly provider: MailProvider;
  /** SendGrid's public key, Mailgun's signing key, or the user and password given to Postmark. */
  readonly secret: string;
  /** The topic of Amazon SNS, the only one that is listened to. */
  readonly topic: string | null;
};

export type Report = { readonly headers: Headers; readonly body: Uint8Array };
export type CertificateSource = (url: string) => Promise<string>;

/** Whether a report comes from the provider it claims to come from, judged on its raw bytes. Throws when the certificate it takes is not to be had. */
export async function verifyReport(
  report: Report,
  hook: Hook,
  { now, certificates }: { readonly now: Date; readonly certificates: CertificateSource },
): Promise<boolean> {
  switch (hook.provider) {
    case "ses":
      return isFromTopic(report, hook.topic, now, certificates);
    case "sendgrid":
      return isSignedBySendgrid(report, hook.secret, now);
    case "mailgun":
      return isSignedByMailgun(report, hook.secret, now);
    case "postmark":
      return isFromPostmark(report, hook.secret);
  }
}

let nobody: { readonly key: string; readonly secret: string } | undefined;

/** A hook whose secret nobody knows: a stranger's report takes as long to refuse as a forged one. */
export function hookOfNobody(provider: MailProvider): Hook {
  nobody ??= {
    key: generateKeyPairSync("ec", { namedCurve: "P-256" })
      .publicKey.export({ format: "der", type: "spki" })
      .toString("base64"),
    secret: randomBytes(32).toString("hex"),
  };
  return { provider, secret: provider === "sendgrid" ? nobody.key : nobody.secret, topic: null };
}

/** The topic is compared before anything is fetched, so that strangers make us fetch nothing. */
async function isFromTopic(
  { body }: Report,
  topic: string | null,
  now: Date,
  certificates: CertificateSource,
) {
  const { data: message } = snsMessageSchema.safeParse(parseJson(body));
  if (!message || !topic || message.TopicArn !== topic) return false;
  if (!isTimely(new Date(message.Timestamp), now)) return false;
  if (!isCertificateUrl(message.SigningCertURL, topic)) return false;
  return isSignedBy(message, await certificates(message.SigningCertURL), now);
}
