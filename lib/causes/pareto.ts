export type Counted = {
  readonly id: string;
  readonly name: string;
  readonly cases: number;
  readonly accounts: number;
  /** What the accounts bring in, each once, in the workspace's currency. */
  readonly revenue: number;
  /** Accounts of unknown revenue or in another currency, which the sum leaves out. */
  readonly accountsLeftOut: number;
};

export type ParetoMeasure = "cases" | "revenue";

export type ParetoBar<Row extends Counted = Counted> = Row & {
  /** Its part of the whole, 0..1. */
  readonly share: number;
  /** Its part together with that of everything larger, 0..1. */
  readonly cumulative: number;
};

/**
 * Causes from the largest down, each with its share of the whole and the share of all down to it. Equal ones go by cases, then by name; with nothing to
 * measure every share is nought. After Juran, "Quality Control Handbook" (1951).
 */
export function paretoOf<Row extends Counted>(
  rows: readonly Row[],
  measure: ParetoMeasure,
): ParetoBar<Row>[] {
  const ordered = [...rows].sort(
    (a, b) =>
      b[measure] - a[measure] || b.cases - a.cases || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  const whole = ordered.reduce((sum, row) => sum + row[measure], 0);
  let reached = 0;
  return ordered.map((row) => {
    reached += row[measure];
    const partOf = (size: number) => (whole === 0 ? 0 : size / whole);
    return { ...row, share: partOf(row[measure]), cumulative: partOf(reached) };
  });
}
