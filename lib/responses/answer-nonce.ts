import { createHmac, hash, randomBytes, timingSafeEqual } from "node:crypto";
import { derivedKey } from "@/lib/platform/derived-key";
import { CORRECTION_MINUTES } from "./response-version";

const COOKIE = "amends_answer";
const RANDOM_BYTES = 12;
const TIME_LENGTH = 9;
const MAC_BYTES = 12;
const NONCE = /^[A-Za-z0-9_-]{16}[0-9a-z]{9}[A-Za-z0-9_-]{16}$/;

type Bound = {
  readonly secret: string;
  /** The invitation, or the case, that the page is about. */
  readonly invitationId: string;
};

/** A secret for one page of one invitation, by which its browser is known again and which says when the page was printed. */
export function mintNonce(bound: Bound, printedAt: Date): string {
  const random = randomBytes(RANDOM_BYTES).toString("base64url");
  const time = printedAt.getTime().toString(36).padStart(TIME_LENGTH, "0");
  return random + time + macOf(random + time, bound);
}

/** A nonce of a page that we printed for an invitation. */
export type KnownNonce = { readonly nonce: string; readonly hash: string; readonly printedAt: Date };

/** A nonce that a page of this invitation had; null for any other, which would make whoever sends it look like a stranger. */
export function knownNonce(given: string | null | undefined, bound: Bound): KnownNonce | null {
  const nonce = readNonce(given);
  if (nonce === null) return null;
  const said = nonce.slice(0, -macLength);
  const isOurs = timingSafeEqual(Buffer.from(nonce.slice(-macLength)), Buffer.from(macOf(said, bound)));
  if (!isOurs) return null;
  const printedAt = new Date(Number.parseInt(said.slice(-TIME_LENGTH), 36));
  return { nonce, hash: hashNonce(nonce), printedAt };
}

/** What the database keeps of a nonce. */
export function hashNonce(nonce: string): string {
  return hash("sha256", `answer-nonce:${nonce}`, "base64url");
}

/** A nonce as a form or a cookie brings it, or null when it cannot be one of ours. */
export function readNonce(given: string | null | undefined): string | null {
  return given && NONCE.test(given) ? given : null;
}

/** The nonce this browser kept for this link, from its Cookie header. */
export function nonceInCookie(header: string | null): string | null {
  if (!header) return null;
  const [, value] = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(header) ?? [];
  return readNonce(value);
}

/** The cookie with which a browser keeps its nonce, for this link only and as long as it is of use. */
export function nonceCookie(link: string, nonce: string, isSecure: boolean): string {
  const secure = isSecure ? "; Secure" : "";
  return `${COOKIE}=${nonce}; Path=/r/${link}; Max-Age=${CORRECTION_MINUTES * 60}; HttpOnly; SameSite=Lax${secure}`;
}

const macLength = Math.ceil((MAC_BYTES * 8) / 6);

function macOf(said: string, { secret, invitationId }: Bound) {
  return createHmac("sha256", derivedKey(secret, "answer-nonce:1"))
    .update(`${invitationId.toLowerCase()}:${said}`)
    .digest()
    .subarray(0, MAC_BYTES)
    .toString("base64url");
}
