import { lookup } from "node:dns";
import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { env } from "@/lib/platform/env";
import { isPublicAddress } from "@/lib/platform/public-address";
import type { WebhookAnswer } from "./webhook-answer";

type Circumstances = {
  /** Whether machines of one's own network may be reached. */
  readonly allowPrivate?: boolean;
  /** A certificate to trust besides the usual ones. */
  readonly ca?: string;
  readonly limitMs?: number;
};

const LIMIT_MS = 10_000;
const MOST_BYTES = 2_048;
const MOST_SAID = 200;

/**
 * Posts JSON to an address on the public internet, by https and within 10 seconds, and says what came of it. The addresses that are
 * judged are the ones connected to: a name cannot change in between. Follows no redirect and reads no more than 2 KB.
 */
export async function postToWebhook(
  url: string,
  message: object,
  { allowPrivate = env().isLocal, ca, limitMs = LIMIT_MS }: Circumstances = {},
): Promise<WebhookAnswer> {
  const { hostname } = new URL(url);
  const isReachable = (address: string) => allowPrivate || isPublicAddress(address);
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !isReachable(host)) return { status: null, code: PRIVATE };

  const body = JSON.stringify(message);
  try {
    const response = await send(url, body, { isReachable, ca, signal: AbortSignal.timeout(limitMs) });
    return {
      status: response.statusCode ?? 0,
      said: quotable(await beginningOf(response)),
      retryAfter: response.headers["retry-after"] ?? null,
    };
  } catch (error) {
    const { code = "unknown", name } = error as NodeJS.ErrnoException;
    return {
      status: null,
      code: name === "TimeoutError" || name === "AbortError" ? "ABORT_ERR" : String(code),
    };
  }
}

const PRIVATE = "EPRIVATEADDRESS";

type Way = {
  readonly isReachable: (address: string) => boolean;
  readonly ca: string | undefined;
  readonly signal: AbortSignal;
};

function send(url: string, body: string, { isReachable, ca, signal }: Way) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = request(url, {
      method: "POST",
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Length": Buffer.byteLength(body),
        "User-Agent": "Amends",
      },
      agent: false,
      lookup: publicLookup(isReachable),
      minVersion: "TLSv1.2",
      signal,
      ...(ca ? { ca } : {}),
    });
    outgoing.once("response", resolve).once("error", reject);
    outgoing.end(body);
  });
}

/** Finds a name's addresses, all of which have to be reachable. */
function publicLookup(isReachable: (address: string) => boolean): LookupFunction {
  return (name, options, found) =>
    lookup(name, { ...options, all: true }, (error, all) => {
      const first = all?.[0];
      if (error || !first) return found(error ?? new Error("The name has no address."), "");
      if (!all.every(({ address }) => isReachable(address))) {
        return found(Object.assign(new Error("Not on the public internet."), { code: PRIVATE }), "");
      }
      return options.all ? found(null, all) : found(null, first.address, first.family);
    });
}

/** The first bytes of an answer; whatever else comes is let go. */
async function beginningOf(response: IncomingMessage) {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response) {
    pieces.push(piece as Buffer);
    size += (piece as Buffer).length;
    if (size >= MOST_BYTES) break;
  }
  response.destroy();
  return Buffer.concat(pieces).subarray(0, MOST_BYTES).toString("utf8");
}

/** What a stranger's server said, fit for one line on a page. */
function quotable(said: string) {
  const line = said.replaceAll(/[\p{C}\s]+/gu, " ").trim();
  return line.startsWith("<") ? "" : line.slice(0, MOST_SAID).replace(/\.$/, "");
}
