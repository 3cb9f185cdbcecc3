import { DomainError } from "@/lib/platform/errors";

/** Why something could not be done for one of many, in a sentence: a rule's own words, else that nobody foresaw it. */
export function failureWords(error: unknown): string {
  return error instanceof DomainError
    ? error.message
    : "Something unexpected happened; it is in the log of the server.";
}
