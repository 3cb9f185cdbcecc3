import { startClock } from "@/lib/platform/start-clock";
import { settleOverdueAnswers } from "./settle-overdue-answers";

const EVERY_MS = 60_000;

/** Settles what jobs left unsettled, every minute for as long as the process lives. The returned function stops it after the running round. */
export function startGraceClock(everyMs = EVERY_MS) {
  return startClock({
    name: "the grace clock",
    everyMs,
    round: async () => {
      await settleOverdueAnswers({ now: new Date() });
    },
  });
}
