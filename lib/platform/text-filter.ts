/** Finds a text anywhere in a column, whatever its case and whatever it contains: a typed "%" is a per-cent sign. */
export function textFilter(search: string) {
  // Postgres keeps no NUL in text, so nothing can contain one.
  const literal = search.replaceAll("\u0000", "").replaceAll(/[\\%_]/g, "\\$&");
  return { contains: literal, mode: "insensitive" } as const;
}
