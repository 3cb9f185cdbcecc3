import { RESPONDENT_POLICY } from "./respondent-frame";

const TWO_YEARS = 63_072_000;

const HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": RESPONDENT_POLICY,
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex",
  "X-Content-Type-Options": "nosniff",
};

type Page = { readonly status: number; readonly body: string | null; readonly cookie?: string };

/** A respondent's page as HTTP: never stored, never indexed, telling no other site where it came from. */
export function respondentResponse({ status, body, cookie }: Page, isSecure: boolean): Response {
  const headers = new Headers(HEADERS);
  if (isSecure) headers.set("Strict-Transport-Security", `max-age=${TWO_YEARS}; includeSubDomains`);
  if (cookie) headers.set("Set-Cookie", cookie);
  return new Response(body, { status, headers });
}
