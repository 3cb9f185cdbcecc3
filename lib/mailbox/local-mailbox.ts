import type { Environment } from "@/lib/platform/env";

/** Whether mail stays on this machine, in the mailbox that needs no sign-in: only here, and only when no mail server is set. */
export function hasLocalMailbox({ isLocal, SMTP_URL }: Pick<Environment, "isLocal" | "SMTP_URL">): boolean {
  return isLocal && !SMTP_URL;
}

/**
 * Whether a request for the mailbox was made to this machine by one of its own names. A strange name that leads here is how
 * a web page elsewhere would read somebody's sign-in links (DNS rebinding).
 */
export function isAskedLocally(host: string | null): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i.test(host ?? "");
}
