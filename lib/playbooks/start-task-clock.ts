import { startClock } from "@/lib/platform/start-clock";
import { tellOfDueTasks } from "./tell-of-due-tasks";

const EVERY_MS = 30_000;

/** Tells of tasks whose time is up for as long as the process lives. The returned function stops it after the row at hand. */
export function startTaskClock(everyMs = EVERY_MS) {
  const places = new Map();
  return startClock({
    name: "the task clock",
    everyMs,
    round: async (signal) => {
      await tellOfDueTasks({ now: new Date(), signal, places });
    },
  });
}
