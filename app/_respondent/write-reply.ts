import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { env } from "@/lib/platform/env";
import type { Reply } from "@/lib/responses/visit";

const TWO_YEARS = 63_072_000;
const RETRY_SECONDS = "30";

const HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex",
  "X-Content-Type-Options": "nosniff",
  Vary: "Accept-Encoding",
} as const;

/**
 * Writes a reply as HTTP: never stored, never indexed, telling no other site where the client came from. Compressing costs as much as all
 * else about a page, and a plain one still fits into the first packets of a connection: in a crowd it is left out.
 */
export function writeReply(
  { method, headers: asked }: IncomingMessage,
  outgoing: ServerResponse,
  { status, page, cookie }: Reply,
  isCrowded: boolean,
) {
  const headers: Record<string, string | number> = { ...HEADERS };
  if (env().APP_URL.startsWith("https:")) {
    headers["Strict-Transport-Security"] = `max-age=${TWO_YEARS}; includeSubDomains`;
  }
  if (cookie) headers["Set-Cookie"] = cookie;
  if (status === 429 || status === 503) headers["Retry-After"] = RETRY_SECONDS;
  if (status === 405) headers.Allow = "GET, HEAD, POST";
  if (page) headers["Content-Security-Policy"] = page.policy;
  if (!page || method === "HEAD") {
    outgoing.writeHead(status, headers).end();
    return;
  }
  const plain = Buffer.from(page.html);
  const isZipped = !isCrowded && /\bgzip\b/.test(String(asked["accept-encoding"] ?? ""));
  const body = isZipped ? gzipSync(plain, { level: 1 }) : plain;
  if (isZipped) headers["Content-Encoding"] = "gzip";
  headers["Content-Length"] = body.byteLength;
  outgoing.writeHead(status, headers).end(body);
}
