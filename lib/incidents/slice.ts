/** How much one job of an incident does before it lets others go first. */
export type Limits = {
  readonly items: number;
  readonly seconds: number;
  /** Whether this process is to end: then there is room for nobody. */
  readonly signal?: AbortSignal;
};

/** The queue hands out twenty jobs at a time, one after the other, and begins again beside those that take a quarter of an hour. */
export const SLICE: Limits = { items: 500, seconds: 20 };

/** Counts down one job's share of the work; the clock gives milliseconds. */
export function beginSlice({ items, seconds, signal }: Limits, clock = () => performance.now()) {
  const end = clock() + seconds * 1_000;
  let left = items;
  return {
    /** For how many of those that are wanted there is room, which they then take. */
    takes: (wanted: number): number => {
      const taken = clock() < end && !signal?.aborted ? Math.min(wanted, left) : 0;
      left -= taken;
      return taken;
    },
  };
}
