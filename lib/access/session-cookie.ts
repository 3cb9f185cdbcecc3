import { createHash } from "node:crypto";
import { env } from "@/lib/platform/env";

/** The name of the cookie that holds a session's token; bound to the host on https. */
export function sessionCookieName() {
  return isSecure() ? "__Host-amends-session" : "amends-session";
}

export function isSecure() {
  return env().APP_URL.startsWith("https:");
}

/** What is kept of a session token. */
export function sessionTokenHash(token: string) {
  return createHash("sha256").update(token).digest("hex");
}
