/** A pattern for text that contains these words, whatever signs they hold. */
export function containing(search: string) {
  return `%${search
    .trim()
    .slice(0, 100)
    .replaceAll(/[\\%_]/g, "\\$&")}%`;
}
