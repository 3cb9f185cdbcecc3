import { reviewApology } from "@/lib/recovery/apology-coach";

const WHOLE_LETTER = ["no_responsibility", "no_personal_impact"];

/** What is flagged in a draft besides what is missing from it: rule and words. */
export function flagged(text: string) {
  return reviewApology(text)
    .findings.filter(({ rule }) => !WHOLE_LETTER.includes(rule))
    .map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);
}
