import { instantInWords, roughDuration } from "@/lib/platform/date-words";
import type { StageClock } from "@/lib/recovery/case-clocks";

export const CLOCK_NAME: Record<StageClock["step"], string> = {
  apologise: "To apologise",
  diagnose: "To find the cause",
  plan: "To tell the plan",
  remedy: "To put it right",
};

/** How one clock of a case stands, in a line: "kept", "3 h late", "due tomorrow". */
export function clockWords({ state, dueAt, reachedAt }: StageClock, now: Date, timeZone: string): string {
  const due = dueAt ? instantInWords(dueAt, now, timeZone) : "";
  switch (state) {
    case "met":
      return "done in time";
    case "missed":
      return dueAt && reachedAt
        ? `done ${roughDuration(reachedAt.getTime() - dueAt.getTime())} late`
        : "done late";
    case "overdue":
      return dueAt ? `overdue by ${roughDuration(now.getTime() - dueAt.getTime())}` : "overdue";
    case "on_hold":
      return `on hold, then due ${due}`;
    case "running":
      return `due ${due}`;
    case "not_begun":
      return "no date promised yet";
    case "ended":
      return "the case ended before";
  }
}
