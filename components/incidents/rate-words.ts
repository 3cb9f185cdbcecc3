import { countWords } from "@/components/ui/count-words";
import type { RecoveryRate } from "@/lib/incidents/recovery-rate";
import { percent, wholeNumber } from "@/lib/scoring/format";

/** The recovery rate as a figure; in words while there is none. */
export function rateValue({ rate }: RecoveryRate): string {
  return rate === null ? "No figure yet" : percent(rate);
}

/** What the rate is a share of, with those that gave no answer apart. */
export function rateNote({ recovered, closed, noAnswer }: RecoveryRate): string {
  if (closed === 0) return "No case is closed yet";
  const silent = noAnswer > 0 ? `, ${wholeNumber(noAnswer)} gave no answer` : "";
  return `${wholeNumber(recovered)} of ${countWords(closed, ["closed case", "closed cases"])}${silent}`;
}

export const RATE_HINT =
  "Of all closed cases of this incident, how many their clients called recovered in the follow-up. Cases without an answer count as closed and never as recovered.";
