import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/app/_server/content-security-policy";
import { env } from "@/lib/platform/env";

const TWO_YEARS = 63_072_000;

/** Gives each page of the product its own script nonce. Nothing is authorised here. */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy({ nonce, isDevelopment: process.env.NODE_ENV === "development" });

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  if (env().APP_URL.startsWith("https:")) {
    response.headers.set("Strict-Transport-Security", `max-age=${TWO_YEARS}; includeSubDomains`);
  }
  return response;
}

export const config = {
  // Respondents' pages (/r, /u, /c), their previews in a frame and the API set headers of their own; files need none.
  matcher: ["/((?!(?:r|u|c|api|_next)/|surveys/[^/]+/preview/|favicon.ico$|icon.svg$).*)"],
};
