import type { CaseOrigin } from "@/prisma/generated/enums";

type Opening = {
  readonly origin: CaseOrigin;
  /** The answer that opened the case, if one did. */
  readonly response: { readonly comment: string | null } | null;
  /** What whoever opened the case wrote down. */
  readonly note: string | null;
};

/**
 * What the client of a case said at its beginning, in an answer or to the member who wrote it down; null where nobody knows. What
 * members wrote for themselves, of neglect or an incident, is none of the client's words.
 */
export function openingWords({ origin, response, note }: Opening): string | null {
  if (response) return response.comment;
  return origin === "by_hand" ? note : null;
}

/** What a member wrote for colleagues when a case began, and no client said; null where there is nothing. */
export function openingNote(opening: Opening): string | null {
  return opening.response || openingWords(opening) !== null ? null : opening.note || null;
}
