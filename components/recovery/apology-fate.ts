import type { CaseDetail } from "@/lib/recovery/get-case";

type Apologies = Pick<CaseDetail, "stage" | "roundSince" | "apologies">;

/** The latest apology of an open case's round where the client does not have it, or nobody can know whether they do; else null. */
export function uncertainApology({ stage, roundSince, apologies }: Apologies) {
  const latest = apologies.findLast(({ at }) => at >= roundSince);
  if (stage === "closed" || !latest) return null;
  return latest.notSentAt || latest.unknownAt ? latest : null;
}

type Fate = Pick<CaseDetail["apologies"][number], "channel" | "mailedAt" | "notSentAt" | "unknownAt">;

/** What became of an apology's mail, in a word; null for one that was made in another way, or went out before anybody kept note. */
export function mailFate({ channel, mailedAt, notSentAt, unknownAt }: Fate): string | null {
  if (channel !== "email") return null;
  if (notSentAt) return "not sent";
  if (unknownAt) return "nobody knows whether it arrived";
  return mailedAt ? "sent" : null;
}
