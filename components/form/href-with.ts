/** A path with the values that are set as its query. */
export function hrefWith(path: string, values: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value) query.set(name, value);
  }
  const written = query.toString();
  return written ? `${path}?${written}` : path;
}
