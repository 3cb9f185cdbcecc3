import {
  createHash,
  createHmac,
  createPublicKey,
  type KeyObject,
  timingSafeEqual,
  verify,
} from "node:crypto";
import { z } from "zod";

type Report = { readonly headers: Headers; readonly body: Uint8Array };

// Providers repeat a report for hours; events are remembered for 30 days, so that an older copy cannot come as new.
const OLDEST_MS = 7 * 24 * 3600 * 1000;
const AHEAD_MS = 15 * 60 * 1000;

/** Whether something signed at this instant may still come in. */
export function isTimely(signedAt: Date, now: Date): boolean {
  const ageMs = now.getTime() - signedAt.getTime();
  return ageMs <= OLDEST_MS && ageMs >= -AHEAD_MS; // Never of an instant that cannot be read.
}

/** Whether SendGrid signed the report: ECDSA over P-256 and SHA-256 of the timestamp and the raw body. */
export function isSignedBySendgrid({ headers, body }: Report, publicKey: string, now: Date): boolean {
  const timestamp = headers.get("x-twilio-email-event-webhook-timestamp") ?? "";
  const signature = headers.get("x-twilio-email-event-webhook-signature") ?? "";
  const key = readSendgridKey(publicKey);
  if (!key || !/^\d{1,12}$/.test(timestamp)) return false;
  const signed = Buffer.concat([Buffer.from(timestamp), body]);
  return (
    verify("sha256", signed, key, Buffer.from(signature, "base64")) &&
    isTimely(new Date(Number(timestamp) * 1000), now)
  );
}

/** SendGrid's public key as its settings show it (base64 of its DER), or null when it is not a P-256 key. */
export function readSendgridKey(text: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(text, "base64"), format: "der", type: "spki" });
    return key.asymmetricKeyDetails?.namedCurve === "prime256v1" ? key : null;
  } catch {
    return null;
  }
}

const mailgunSignature = z.object({
  signature: z.object({ timestamp: z.string(), token: z.string().min(1), signature: z.string() }),
});

/** Whether Mailgun signed the report: HMAC-SHA256 of timestamp and token. It does not cover the rest, so a token must be taken once only. */
export function isSignedByMailgun({ body }: Report, signingKey: string, now: Date): boolean {
  const parsed = mailgunSignature.safeParse(parseJson(body));
  if (!parsed.success) return false;
  const { timestamp, token, signature } = parsed.data.signature;
  const expected = createHmac("sha256", signingKey)
    .update(timestamp + token)
    .digest("hex");
  return isSame(signature, expected) && isTimely(new Date(Number(timestamp) * 1000), now);
}

/** Whether the report carries the user and password of the address that Postmark was given ("user:password"). Postmark signs nothing. */
export function isFromPostmark({ headers }: Report, credentials: string): boolean {
  const given = /^Basic ([A-Za-z0-9+/]+=*)$/.exec(headers.get("authorization") ?? "")?.[1] ?? "";
  return isSame(Buffer.from(given, "base64").toString("utf8"), credentials);
}

/** A body as JSON, or undefined when it is none. */
export function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString("utf8"));
  } catch {
    return undefined;
  }
}

/** Compares in a time that tells nothing, not even the length. */
function isSame(given: string, expected: string) {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
