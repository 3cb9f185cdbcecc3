/** What a server said to a post; `null` status when there was no answer, with the code of what stood in the way. */
export type WebhookAnswer =
  | { readonly status: number; readonly said: string; readonly retryAfter: string | null }
  | { readonly status: null; readonly code: string };

export type Verdict = {
  /** What happened, for the settings: "The server answered 404: no_service." */
  readonly words: string;
  readonly fate: "taken" | "pause" | "refused" | "later" | "retry";
  /** For `later`: how long the server wants to be left alone, in ms. */
  readonly waitMs?: number;
};

const LEAST_WAIT_MS = 1_000;
const USUAL_WAIT_MS = 60_000;
const MOST_WAIT_MS = 3_600_000;

/** Answers after which nothing posted to this address will ever arrive. */
const FOR_GOOD: Record<number, string> = {
  401: "It wants a password that it does not have.",
  403: "It does not let us post any more.",
  404: "Nothing is at this address any more.",
  410: "The channel or its webhook was closed.",
};

const NO_ANSWER: Record<string, string> = {
  EPRIVATEADDRESS: "The address leads into a private network, so nothing was sent there.",
  ENOTFOUND: "No server goes by this name.",
  ECONNREFUSED: "The server refused the connection.",
  ABORT_ERR: "The server did not answer within 10 seconds.",
};

/** What follows from an answer: taken, never again, not this one, or another time. */
export function judgeAnswer(answer: WebhookAnswer, now: Date): Verdict {
  if (answer.status === null) {
    const isPrivate = answer.code === "EPRIVATEADDRESS";
    const words = NO_ANSWER[answer.code] ?? `The server could not be reached (${answer.code}).`;
    return { words, fate: isPrivate ? "pause" : "retry" };
  }
  const { status, said, retryAfter } = answer;
  const words = `The server answered ${status}${said ? `: ${said}` : ""}.`;
  if (status >= 200 && status < 300) return { words, fate: "taken" };
  if (status === 429) return { words, fate: "later", waitMs: waitMs(retryAfter, now) };
  if (status >= 300 && status < 400)
    return { words: `${words} It leads elsewhere, and we follow nowhere.`, fate: "pause" };
  const forGood = FOR_GOOD[status];
  if (forGood) return { words: `${words} ${forGood}`, fate: "pause" };
  return { words, fate: status >= 500 || status === 408 ? "retry" : "refused" };
}

/** How long Retry-After asks to wait, in seconds or until a date (RFC 9110, section 10.2.3): a second at least, an hour at most. */
function waitMs(retryAfter: string | null, now: Date) {
  if (!retryAfter) return USUAL_WAIT_MS;
  const asked = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now.getTime();
  return Number.isNaN(asked) ? USUAL_WAIT_MS : Math.min(MOST_WAIT_MS, Math.max(LEAST_WAIT_MS, asked));
}
