import { wholeNumber } from "@/lib/scoring/format";

type Again = { readonly failed: number; readonly leftOut: number };

/** What a button says that sends once more to those whom a message did not reach and would now: "Try the 3 that failed again"; null for nobody. */
export function retryLabel({ failed, leftOut }: Again): string | null {
  const parts = [
    failed > 0 && `the ${wholeNumber(failed)} that failed`,
    leftOut > 0 && `the ${wholeNumber(leftOut)} left out who can be reached now`,
  ].filter(Boolean);
  return parts.length > 0 ? `Try ${parts.join(" and ")} again` : null;
}
