import { startClock } from "@/lib/platform/start-clock";
import { tellOfDueTasks } from "./tell-of-due-tasks";

const EVERY_MS = 30_000;

/** Tells of tasks whose time is up for as long as the process lives. The returned function stops it after the running round. */
export function startTaskClock(everyMs = EVERY_MS) {
  return startClock({
    name: "the task clock",
    everyMs,
    round: async () => {
      await tellOfDueTasks({ now: new Date() });
    },
  });
}
