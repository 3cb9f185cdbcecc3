import { readBody } from "@/app/_server/read-body";
import { receiveProviderReport } from "@/lib/bounces/receive-provider-report";
import { MOST_REPORT_BYTES } from "@/lib/bounces/report-limit";
import { clientAddress } from "@/lib/platform/client-address";
import { RateLimit } from "@/lib/platform/rate-limit";

type Context = { params: Promise<{ provider: string; workspaceKey: string }> };

const REFUSED = { status: 401, words: "This report was not accepted." };
const ANSWERS = {
  accepted: { status: 200, words: "Thank you." },
  refused: REFUSED,
  unknown: REFUSED,
  later: { status: 503, words: "This report cannot be verified right now. Please send it again later." },
} as const;

const LONGEST_KEY = 64;
const refusals = new RateLimit({ mostAMinute: 60, mostNames: 10_000 });

/**
 * Takes in what a mail provider reports about mails: bounces, complaints, deliveries. Whoever is not that provider gets one and the
 * same answer, and is not listened to any more after 60 of them in a minute.
 */
export async function POST(request: Request, { params }: Context) {
  const { provider, workspaceKey } = await params;
  const now = new Date();
  const from = `address ${clientAddress(request.headers)}`;
  const to = `key ${workspaceKey.slice(0, LONGEST_KEY)}`;
  if (refusals.isReached(from, now) || refusals.isReached(to, now)) {
    return answer(429, "Too many reports were not accepted. Please wait a minute.");
  }
  const body = await readBody(request, MOST_REPORT_BYTES);
  if (!body) return answer(413, "This report is too large.");
  const result = await receiveProviderReport({ provider, workspaceKey, headers: request.headers, body });
  if (result === "refused" || result === "unknown") refusals.count(from, now);
  // Nobody's reports are held up so: a key that is known is never counted, whoever writes to it.
  if (result === "unknown") refusals.count(to, now);
  const { status, words } = ANSWERS[result];
  return answer(status, words);
}

function answer(status: number, words: string) {
  return new Response(`${words}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
  });
}
