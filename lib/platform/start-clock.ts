import { log } from "./log";

type Clock = {
  /** What it does, for the log: "the follow-up clock". */
  readonly name: string;
  readonly everyMs: number;
  /** What it does each time; a round that may be long looks at whether it is to stop. */
  readonly round: (signal: AbortSignal) => Promise<void>;
};

/** Does something over and over, with a pause in between, for as long as the process lives. The returned function tells the running round to stop, and waits for it. */
export function startClock({ name, everyMs, round }: Clock) {
  const stopping = new AbortController();
  const { signal } = stopping;
  let wake = () => {};

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, everyMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const running = (async () => {
    while (!signal.aborted) {
      await round(signal).catch((error) => log.error({ error }, `${name} failed; it goes on`));
      if (!signal.aborted) await pause();
    }
  })();

  return async () => {
    stopping.abort();
    wake();
    await running;
  };
}
