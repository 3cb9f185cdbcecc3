import { startClock } from "@/lib/platform/start-clock";
import { escalateOverdueCases } from "./escalate-overdue-cases";

const EVERY_MS = 30_000;

/** Climbs the ladder of overdue cases for as long as the process lives. The returned function stops it after the row at hand. */
export function startEscalationClock(everyMs = EVERY_MS) {
  const places = new Map();
  return startClock({
    name: "the escalation clock",
    everyMs,
    round: async (signal) => {
      await escalateOverdueCases({ now: new Date(), signal, places });
    },
  });
}
