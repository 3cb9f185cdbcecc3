import { judgeReply } from "@/lib/bounces/bounce-policy";
import type { SmtpAnswer } from "@/lib/platform/smtp-lanes";
import type { DeliveryState } from "@/prisma/generated/enums";

export type DeliveryFate = {
  readonly state: Extract<DeliveryState, "sent" | "pending" | "failed" | "unknown">;
  /** When a pending delivery is due again. */
  readonly retryAfterSeconds: number | null;
  /** Whether the address is dead and must not be written to again. */
  readonly isBounce: boolean;
  /** Whether the mail was refused for what the sender is, not for whom it is to (5.7.x). */
  readonly isBlocked: boolean;
  /** Whether the server asks the sender to slow down. */
  readonly isThrottled: boolean;
  /** Whether the server was not there or left before the message began: says nothing about the message, so the attempt does not count. */
  readonly isOutage: boolean;
  /** Why no mail of this sender can go out until somebody looks, as a sentence, or null. */
  readonly senderFault: string | null;
};

const MOST_REFUSALS = 12;
const LONGEST_WAIT_SECONDS = 4 * 3600;
const OUTAGE_WAIT_SECONDS = 60;
const THROTTLE = /^(421|450|451|452|454)\b/;

const UNDECIDED = {
  retryAfterSeconds: null,
  isBounce: false,
  isBlocked: false,
  isThrottled: false,
  isOutage: false,
  senderFault: null,
} as const;

/**
 * What becomes of a delivery after its `attempts`-th hand-off (1..).
 * A clear answer decides. Without one: not begun, the server surely has not got it; begun, nobody can know, and it is never sent again by itself.
 * Where the server answers other mails at the same time, it is this one that makes it leave, so that the attempt counts.
 */
export function deliveryFate(answer: SmtpAnswer, attempts: number, isServerThere = false): DeliveryFate {
  if (answer.accepted) return { ...UNDECIDED, state: "sent" };
  if (answer.isUnsendable) return { ...UNDECIDED, state: "failed" };

  const senderFault = faultOfSender(answer);
  if (senderFault) return { ...waitingFor(OUTAGE_WAIT_SECONDS), isOutage: true, senderFault };

  const { replyCode, reply, dataBegun } = answer;
  const isThrottled = THROTTLE.test(reply);
  if (isFinalRefusal(replyCode)) {
    const verdict = judgeReply(reply);
    return {
      ...UNDECIDED,
      state: "failed",
      isBounce: verdict === "dead_address",
      isBlocked: verdict === "our_fault",
    };
  }
  if (isRefusalForNow(replyCode)) {
    return { ...putOff(attempts), isThrottled };
  }
  if (dataBegun) return { ...UNDECIDED, state: "unknown" };
  if (isServerThere) return { ...putOff(attempts), isThrottled };
  return { ...waitingFor(OUTAGE_WAIT_SECONDS), isOutage: true, isThrottled };
}

function putOff(attempts: number): DeliveryFate {
  return attempts >= MOST_REFUSALS ? { ...UNDECIDED, state: "failed" } : waitingFor(backoffSeconds(attempts));
}

function waitingFor(retryAfterSeconds: number): DeliveryFate {
  return { ...UNDECIDED, state: "pending", retryAfterSeconds };
}

/** A minute, then twice as long each time, at most four hours. */
function backoffSeconds(attempts: number) {
  return Math.min(60 * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_SECONDS);
}

/** 503 and 421 speak about the session, not about the message (RFC 5321, 4.2.3 and 3.8). */
function isFinalRefusal(code: number | null) {
  return code !== null && code >= 500 && code < 600 && code !== 503;
}

function isRefusalForNow(code: number | null) {
  return code !== null && ((code >= 400 && code < 500) || code === 503);
}

/** A server that does not let the sender in, or does not take its address, refuses every mail alike: none of them fails for it. */
function faultOfSender({ step, replyCode, reply }: Extract<SmtpAnswer, { accepted: false }>) {
  if (step === "authentication" && !/^4/.test(reply)) {
    return "The mail server refused the user name or password. Nothing was lost: check it under Settings, Sender, then resume.";
  }
  if (step === "sender" && isFinalRefusal(replyCode)) {
    return "The mail server does not take mail from this sender's address. Nothing was lost: check the address under Settings, Sender, then resume.";
  }
  return null;
}
