import { npsPoints } from "@/lib/scoring/format";
import { compareNps, type NpsCounts } from "@/lib/scoring/nps";
import { answersOf } from "./nps-counts";

const LEAST_ANSWERS = 5;
const SIGNIFICANT = 0.05;

/**
 * Says in one sentence how the score stands against the same span before: up or down only where chance alone would rarely
 * do it (two-sided p below .05). The same people may have answered both times, which makes this test the more cautious.
 */
export function summarySentence(current: NpsCounts, before: NpsCounts, monthsApart: number): string {
  const earlier =
    monthsApart === 12
      ? "a year earlier"
      : monthsApart === 1
        ? "a month earlier"
        : `${monthsApart} months earlier`;
  if (answersOf(current) === 0) return "Nobody has answered in this time.";
  if (answersOf(before) === 0) return `Nobody had answered ${earlier}, so there is nothing to compare with.`;
  if (answersOf(current) < LEAST_ANSWERS || answersOf(before) < LEAST_ANSWERS) {
    return `Too few answers to compare with ${earlier}.`;
  }
  const change = compareNps(current, before);
  if (!change || change.p >= SIGNIFICANT) return `No clear change from ${earlier}.`;
  const points = npsPoints(Math.abs(change.difference)).replace("+", "");
  const unit = points === "1" ? "point" : "points";
  return `${change.adjustedDifference > 0 ? "Up" : "Down"} ${points} ${unit} from ${earlier}.`;
}
