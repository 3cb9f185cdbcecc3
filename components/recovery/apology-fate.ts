import type { CaseDetail } from "@/lib/recovery/get-case";

type Apologies = Pick<CaseDetail, "stage" | "roundSince" | "apologies">;

/** The latest apology of an open case's round where the client does not have it, or nobody can know whether they do; null where they have one. */
export function uncertainApology({ stage, roundSince, apologies }: Apologies) {
  const ofRound = apologies.filter(({ at }) => at >= roundSince);
  const latest = ofRound.at(-1);
  if (stage === "closed" || !latest) return null;
  return ofRound.some(({ notSentAt, unknownAt }) => !notSentAt && !unknownAt) ? null : latest;
}

/** An apology of the round before the latest of which nobody can know whether it arrived; null where there is none. */
export function earlierUnknownApology({ roundSince, apologies }: Apologies) {
  const ofRound = apologies.filter(({ at }) => at >= roundSince);
  return ofRound.slice(0, -1).findLast(({ unknownAt }) => unknownAt) ?? null;
}

/** The latest mailed apology of an open case's round, which the client may turn out not to have; null where there is none. */
export function mailedApology({ stage, roundSince, apologies }: Apologies) {
  const latest = apologies.findLast(({ at }) => at >= roundSince);
  return stage !== "closed" && latest?.channel === "email" && latest.mailedAt ? latest : null;
}

type Fate = Pick<CaseDetail["apologies"][number], "channel" | "mailedAt" | "notSentAt" | "unknownAt">;

/** What became of an apology's mail, in a word; null for one that was made in another way, or went out before anybody kept note. */
export function mailFate({ channel, mailedAt, notSentAt, unknownAt }: Fate): string | null {
  if (channel !== "email") return null;
  if (notSentAt) return "not sent";
  if (unknownAt) return "nobody knows whether it arrived";
  return mailedAt ? "sent" : null;
}
