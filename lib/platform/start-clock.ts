import { log } from "./log";

type Clock = {
  /** What it does, for the log: "the follow-up clock". */
  readonly name: string;
  readonly everyMs: number;
  readonly round: () => Promise<void>;
};

/** Does something over and over, with a pause in between, for as long as the process lives. The returned function stops it after the running round. */
export function startClock({ name, everyMs, round }: Clock) {
  let isStopping = false;
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
    while (!isStopping) {
      await round().catch((error) => log.error({ error }, `${name} failed; it goes on`));
      if (!isStopping) await pause();
    }
  })();

  return async () => {
    isStopping = true;
    wake();
    await running;
  };
}
