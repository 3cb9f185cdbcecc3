/** One line of the report. `ratio` is subject to baseline; whether more or less is better depends on the unit. */
export type Result = {
  readonly name: string;
  readonly unit: string;
  readonly subject: number;
  readonly baseline: number;
  readonly ratio: number;
  /** What subject and baseline do, and what ratio is hoped for. */
  readonly note: string;
};

type Contestants<Name extends string> = Readonly<Record<Name, (round: number) => Promise<number>>>;

/** Lets every contestant run once a round, each round from the other end, and gives each one's median. */
export async function alternate<Name extends string>(rounds: number, contestants: Contestants<Name>) {
  const names = Object.keys(contestants) as Name[];
  const figures = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      figures[name].push(await contestants[name](round));
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(figures[name])])) as Record<Name, number>;
}

/** A result with its ratio. */
export function compare(result: Omit<Result, "ratio">): Result {
  return { ...result, ratio: result.subject / result.baseline };
}

/** How many milliseconds some work takes. */
export async function milliseconds(work: () => Promise<unknown>) {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** What the bench is doing now, for the person at the terminal; never on standard output, which holds the figures. */
export function say(sentence: string) {
  console.error(`  ${sentence} …`);
}

/** The figure below which a share of them lies: 0.95 for the 95th percentile. */
export function quantile(figures: readonly number[], share: number) {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function median(figures: readonly number[]) {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (low + high) / 2;
}
