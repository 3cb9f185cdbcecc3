import { startClock } from "@/lib/platform/start-clock";
import { closeUnansweredFollowUps } from "./close-unanswered-follow-ups";
import { sendDueFollowUps } from "./send-due-follow-ups";

const EVERY_MS = 30_000;

/** Asks clients when their follow-up falls due and stops waiting when their time is up, for as long as the process lives. The returned function stops it after the row at hand. */
export function startFollowUpClock(everyMs = EVERY_MS) {
  const asked = new Map();
  const closed = new Map();
  return startClock({
    name: "the follow-up clock",
    everyMs,
    round: async (signal) => {
      const now = new Date();
      await sendDueFollowUps({ now, signal, places: asked });
      await closeUnansweredFollowUps({ now, signal, places: closed });
    },
  });
}
