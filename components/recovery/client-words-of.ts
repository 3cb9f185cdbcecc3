import { openingWords } from "@/lib/case-trail/opening-words";
import type { CaseDetail } from "@/lib/recovery/get-case";
import { failureOf } from "./failure-of";

type Told = Pick<CaseDetail, "origin" | "response" | "events" | "round" | "roundSince" | "followUpResponses">;

/** What the client of a case said last: in the follow-up answer that sent it back, else at its beginning; null where nobody knows. */
export function clientWordsOf(told: Told): string | null {
  const { origin, response, events } = told;
  const note = events.find(({ kind }) => kind === "opened")?.note ?? null;
  return failureOf(told)?.comment || openingWords({ origin, response, note });
}
