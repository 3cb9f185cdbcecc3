import { z } from "zod";

/** What a provider or a mail server reports about one mail to one person, whoever reports it. */
export type MailEvent = {
  readonly kind: "delivered" | "bounced" | "complained" | "unsubscribed" | "deferred";
  /** The mail it is about, where the report names one of ours. */
  readonly deliveryId: string | null;
  /** The address the mail was for, in lower case. */
  readonly recipient: string | null;
  /** An enhanced status code (RFC 3463), "5.1.1". */
  readonly statusCode: string | null;
  /** What the server said. */
  readonly words: string;
  readonly at: Date;
};

const LONGEST_WORDS = 500;
const LONGEST_ADDRESS = 320;
const MESSAGE_ID = /<?d\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/i;
const STATUS_CODE = /^[245]\.\d{1,3}\.\d{1,3}$/;

/** A delivery's id as a provider gives it back, or null when it is none. */
export function deliveryIdIn(value: unknown): string | null {
  const id = z.uuid().safeParse(value);
  return id.success ? id.data.toLowerCase() : null;
}

/** The delivery that one of our message ids names (`<d.{deliveryId}@…>`), or null. */
export function deliveryIdOfMessage(messageId: string | null | undefined): string | null {
  return deliveryIdIn(MESSAGE_ID.exec(messageId ?? "")?.[1]);
}

/** An enhanced status code and nothing else, or null. */
export function statusCodeIn(value: string | null | undefined): string | null {
  const code = value?.trim() ?? "";
  return STATUS_CODE.test(code) ? code : null;
}

/** An address as we keep it, or null when there is none; what holds a control character is none. */
export function addressIn(value: string | null | undefined): string | null {
  const address = value?.trim().toLowerCase() ?? "";
  return address && address.length <= LONGEST_ADDRESS && !/\p{Cc}/u.test(address) ? address : null;
}

/** What a server said, in one line of a bounded length. */
export function wordsIn(...said: readonly (string | null | undefined)[]): string {
  const line = said
    .filter(Boolean)
    .join(" ")
    .replace(/[\s\p{Cc}]+/gu, " ");
  return line.trim().slice(0, LONGEST_WORDS);
}

/** An instant as providers write it, by its ISO text or in seconds; an unreadable one is the start of time. */
export function instantIn(value: string | number | null | undefined): Date {
  const at = typeof value === "number" ? new Date(value * 1000) : new Date(value ?? 0);
  return Number.isNaN(at.getTime()) ? new Date(0) : at;
}
