import { createHash, randomBytes } from "node:crypto";
import { CORRECTION_MINUTES } from "./response-version";

const COOKIE = "amends_answer";
const NONCE = /^[A-Za-z0-9_-]{20,64}$/;

/** A secret for one page, by which its browser is known again. */
export function newNonce(): string {
  return randomBytes(18).toString("base64url");
}

/** What the database keeps of a nonce. */
export function hashNonce(nonce: string): string {
  return createHash("sha256").update(`answer-nonce:${nonce}`).digest("base64url");
}

/** A nonce as a form or a cookie brings it, or null when it cannot be one of ours. */
export function readNonce(given: string | null | undefined): string | null {
  return given && NONCE.test(given) ? given : null;
}

/** The nonce this browser kept for this link, from its Cookie header. */
export function nonceInCookie(header: string | null): string | null {
  const [, value] = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(header ?? "") ?? [];
  return readNonce(value);
}

/** The cookie with which a browser keeps its nonce, for this link only and as long as it is of use. */
export function nonceCookie(link: string, nonce: string, isSecure: boolean): string {
  const secure = isSecure ? "; Secure" : "";
  return `${COOKIE}=${nonce}; Path=/r/${link}; Max-Age=${CORRECTION_MINUTES * 60}; HttpOnly; SameSite=Lax${secure}`;
}
