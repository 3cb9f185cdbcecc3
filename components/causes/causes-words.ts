/** The causes of a kind in a line: the first by name, the others by number. */
export function causesWords(names: readonly string[], count: number): string {
  if (count === 0) return "No causes yet: the kind itself can be chosen.";
  const more = count - names.length;
  return more > 0 ? `${names.join(", ")}, and ${more} more` : names.join(", ");
}
