import type { CaseDetail } from "@/lib/recovery/get-case";
import type { CaseMessages } from "@/lib/recovery/list-case-messages";

/** A message of a case, or a note that members left for each other, which is no message. */
export type CaseLine = {
  readonly id: string;
  readonly at: Date;
  readonly by: string | null;
  readonly words: string;
  readonly message: CaseMessages[number] | null;
};

/** What was written in a case, by anybody and for anybody, the oldest first. */
export function caseLines(messages: CaseMessages, events: CaseDetail["events"]): CaseLine[] {
  const notes = events
    .filter(({ kind }) => kind === "noted")
    .map(({ id, at, by, note }) => ({ id, at, by, words: note ?? "", message: null }));
  const written = messages.map((message) => ({ ...message, message }));
  return [...written, ...notes].sort((a, b) => a.at.getTime() - b.at.getTime());
}
