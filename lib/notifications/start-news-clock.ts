import { startClock } from "@/lib/platform/start-clock";
import { forgetOldNews } from "./forget-old-news";
import { promiseDigests } from "./promise-digests";

const DIGESTS_EVERY_MS = 30_000;
const FORGET_EVERY_MS = 24 * 3_600_000;

/** Promises digests when the morning comes and lets go of old news once a day, for as long as the process lives. The returned function stops both after the running round. */
export function startNewsClock() {
  const stops = [
    startClock({
      name: "the digest clock",
      everyMs: DIGESTS_EVERY_MS,
      round: async () => void (await promiseDigests({ now: new Date() })),
    }),
    startClock({ name: "the clock of old news", everyMs: FORGET_EVERY_MS, round: () => forgetOldNews() }),
  ];
  return () => Promise.all(stops.map((stop) => stop()));
}
