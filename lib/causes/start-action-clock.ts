import { startClock } from "@/lib/platform/start-clock";
import { tellOfDueActions } from "./tell-of-due-actions";

const EVERY_MS = 60_000;

/** Tells of corrective actions that fall due, for as long as the process lives. The returned function stops it after the row at hand. */
export function startActionClock(everyMs = EVERY_MS) {
  const places = new Map();
  return startClock({
    name: "the clock of corrective actions",
    everyMs,
    round: async (signal) => void (await tellOfDueActions({ now: new Date(), signal, places })),
  });
}
