import { MOST_COUNTED } from "@/lib/recovery/count-open-cases";
import { wholeNumber } from "@/lib/scoring/format";

/** A count that went no further than it had to: "61", or "999+" for all above. */
export function countedWords(cases: number, most = MOST_COUNTED): string {
  return cases > most ? `${wholeNumber(most)}+` : wholeNumber(cases);
}
