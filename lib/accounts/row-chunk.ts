const ROWS = 10_000;

/** Cuts a long list into pieces that one statement can write well within the database's time limit. */
export function* chunksOf<T>(rows: readonly T[], size = ROWS): Generator<T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
