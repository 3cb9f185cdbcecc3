/** Finds a text anywhere in a column, whatever its case and whatever it contains: a typed "%" is a per-cent sign. */
export function textFilter(search: string) {
  return { contains: literal(search), mode: "insensitive" } as const;
}

/** The same for `ilike` in SQL; what is blank around the words does not count. */
export function containing(search: string): string {
  return `%${literal(search.trim())}%`;
}

/** Postgres keeps no NUL in text, so nothing can contain one. */
function literal(search: string) {
  return search.replaceAll("\u0000", "").replaceAll(/[\\%_]/g, "\\$&");
}
