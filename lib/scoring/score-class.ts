import { type NpsCategory, npsCategory } from "./nps";
import { assertScore } from "./score";

/**
 * The class of a score on each kind's scale, by the names of NPS: what is asked next and what follows depend on it.
 * NPS and the follow-up as NPS; satisfaction 1-5: 4-5, 3, 1-2 (as `csat` counts the satisfied); effort 1-7: 5-7, 4, 1-3
 * (as `ces` counts those who agree). A score off the scale throws a RangeError.
 */
export function scoreClass(kind: "nps" | "csat" | "ces" | "follow_up", score: number): NpsCategory {
  if (kind === "nps" || kind === "follow_up") return npsCategory(score);
  const high = kind === "csat" ? 5 : 7;
  const middle = kind === "csat" ? 3 : 4;
  assertScore(score, { name: kind === "csat" ? "A satisfaction score" : "An effort score", low: 1, high });
  if (score === middle) return "passive";
  return score > middle ? "promoter" : "detractor";
}
