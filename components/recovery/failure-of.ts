import type { CaseDetail } from "@/lib/recovery/get-case";

type Reopened = Pick<CaseDetail, "round" | "roundSince" | "followUpResponses">;

/** The follow-up answer with which the client sent a case back to its beginning; null for a first attempt. */
export function failureOf({ round, roundSince, followUpResponses }: Reopened) {
  if (round === 0) return null;
  return followUpResponses.findLast(({ answeredAt }) => answeredAt <= roundSince) ?? null;
}
