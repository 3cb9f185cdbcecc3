import { startClock } from "@/lib/platform/start-clock";
import { remindLateGestures } from "./remind-late-gestures";

const EVERY_MS = 60_000;

/** Reminds of gestures that nobody decided on in time, for as long as the process lives. The returned function stops it after the row at hand. */
export function startGestureClock(everyMs = EVERY_MS) {
  const places = new Map();
  return startClock({
    name: "the gesture clock",
    everyMs,
    round: async (signal) => {
      await remindLateGestures({ now: new Date(), signal, places });
    },
  });
}
