import { openingWords } from "@/lib/case-trail/opening-words";
import type { CaseDetail } from "@/lib/recovery/get-case";

type Told = Pick<CaseDetail, "origin" | "response" | "events">;

/** What the client of a case said at its beginning, in an answer or to somebody; null where nobody knows. */
export function clientWordsOf({ origin, response, events }: Told): string | null {
  const note = events.find(({ kind }) => kind === "opened")?.note ?? null;
  return openingWords({ origin, response, note });
}
