const LANES = 4;

/** Works off lists side by side, a few at a time, each list in its order. */
export async function inLanes<T>(lists: Iterable<readonly T[]>, work: (one: T) => Promise<unknown>) {
  const waiting = [...lists];
  const lane = async () => {
    for (let list = waiting.shift(); list; list = waiting.shift()) {
      for (const one of list) await work(one);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
