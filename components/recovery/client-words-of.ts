import type { CaseDetail } from "@/lib/recovery/get-case";

/** What the client of a case said at its beginning, in an answer or to somebody; null where nobody knows. */
export function clientWordsOf({ response, events }: Pick<CaseDetail, "response" | "events">): string | null {
  if (response) return response.comment;
  return events.find(({ kind }) => kind === "opened")?.note ?? null;
}
