import type { SmtpAnswer } from "@/lib/platform/smtp-lanes";
import type { DeliveryState } from "@/prisma/generated/enums";

export type DeliveryFate = {
  readonly state: Extract<DeliveryState, "sent" | "pending" | "failed" | "unknown">;
  /** When a pending delivery is due again. */
  readonly retryAfterSeconds: number | null;
  /** Whether the address is dead and must not be written to again. */
  readonly isBounce: boolean;
  /** Whether the server was not there or left before the message began: says nothing about the message, so the attempt does not count. */
  readonly isOutage: boolean;
};

const MOST_REFUSALS = 12;
const LONGEST_WAIT_SECONDS = 4 * 3600;
const OUTAGE_WAIT_SECONDS = 60;

/**
 * What becomes of a delivery after its `attempts`-th hand-off (1..).
 * A clear answer decides. Without one: not begun, the server surely has not got it; begun, nobody can know, and it is never sent again by itself.
 */
export function deliveryFate(answer: SmtpAnswer, attempts: number): DeliveryFate {
  if (answer.accepted) return fate("sent");
  if (answer.isUnsendable) return fate("failed");

  const { replyCode, reply, dataBegun } = answer;
  if (isFinalRefusal(replyCode)) return { ...fate("failed"), isBounce: isDeadAddress(reply) };
  if (isRefusalForNow(replyCode)) {
    return attempts >= MOST_REFUSALS
      ? fate("failed")
      : { ...fate("pending"), retryAfterSeconds: backoff(attempts) };
  }
  if (dataBegun) return fate("unknown");
  return { ...fate("pending"), retryAfterSeconds: OUTAGE_WAIT_SECONDS, isOutage: true };
}

function fate(state: DeliveryFate["state"]): DeliveryFate {
  return { state, retryAfterSeconds: null, isBounce: false, isOutage: false };
}

/** A minute, then twice as long each time, at most four hours. */
function backoff(attempts: number) {
  return Math.min(60 * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_SECONDS);
}

/** 503 and 421 speak about the session, not about the message (RFC 5321, 4.2.3 and 3.8). */
function isFinalRefusal(code: number | null) {
  return code !== null && code >= 500 && code < 600 && code !== 503;
}

function isRefusalForNow(code: number | null) {
  return code !== null && ((code >= 400 && code < 500) || code === 503);
}

/**
 * Whether a final refusal says that the address itself is dead: an enhanced code 5.1.x (RFC 3463), except the sender's own 5.1.7 and 5.1.8.
 * Without an enhanced code, 550 to 553 to a recipient mean the mailbox only when the words say so: many servers use 550 for policy.
 */
function isDeadAddress(reply: string) {
  const enhanced = /^5\d\d[ -]5\.(\d{1,3})\.(\d{1,3})(?![.\d])/.exec(reply);
  if (enhanced) return enhanced[1] === "1" && enhanced[2] !== "7" && enhanced[2] !== "8";
  return /^55[013]\b.*(no such (user|mailbox)|(user|recipient|mailbox) (unknown|not found)|unknown (user|mailbox))/i.test(
    reply,
  );
}
