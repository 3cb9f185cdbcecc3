/**
 * The rows of a list that may be long, read in pages of a size, each behind the last row of the page before: rows that stay where they
 * are, since what was to be done with them failed, hold up none of those behind them.
 */
export async function* pageByPage<Row>(
  size: number,
  read: (take: number, after: Row | null) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  let after: Row | null = null;
  for (;;) {
    const page: readonly Row[] = await read(size, after);
    yield* page;
    after = page.at(-1) ?? null;
    if (!after || page.length < size) return;
  }
}
