import { log } from "@/lib/platform/log";
import { closeUnansweredFollowUps } from "./close-unanswered-follow-ups";
import { sendDueFollowUps } from "./send-due-follow-ups";

const EVERY_MS = 30_000;

/** Asks clients when their follow-up falls due and stops waiting when their time is up, for as long as the process lives. The returned function stops it after the running round. */
export function startFollowUpClock(everyMs = EVERY_MS) {
  let isStopping = false;
  let wake = () => {};

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const running = (async () => {
    while (!isStopping) {
      await runFollowUpRound().catch((error) =>
        log.error({ error }, "the follow-up clock failed; it goes on"),
      );
      if (!isStopping) await pause(everyMs);
    }
  })();

  return async () => {
    isStopping = true;
    wake();
    await running;
  };
}

async function runFollowUpRound(now = new Date()) {
  await sendDueFollowUps({ now });
  await closeUnansweredFollowUps({ now });
}
