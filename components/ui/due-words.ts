import { roughDuration } from "@/lib/platform/date-words";

const SOON_MS = 4 * 3_600_000;

/** "2 h left to apologise", or "overdue by 1 day"; soon means under four hours. */
export function dueWords(dueAt: Date, now: Date, step?: string | null) {
  const leftMs = dueAt.getTime() - now.getTime();
  const purpose = step ? ` to ${step}` : "";
  if (leftMs < 0)
    return { words: `overdue by ${roughDuration(-leftMs)}${step ? `: ${step}` : ""}`, urgency: "late" };
  return { words: `${roughDuration(leftMs)} left${purpose}`, urgency: leftMs < SOON_MS ? "soon" : "calm" };
}
