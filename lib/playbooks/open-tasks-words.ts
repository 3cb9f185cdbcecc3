const SHOWN = 3;
const COUNTS = ["No", "One", "Two", "Three", "Four", "Five", "Six"];

/** Why a case stays in its stage while tasks are open, with the names of the first three. */
export function openTasksWords(titles: readonly string[]): string {
  const count = COUNTS[titles.length] ?? String(titles.length);
  const shown = titles.slice(0, SHOWN).map((title) => `“${title}”`);
  const more = titles.length - shown.length;
  const named = [...shown, ...(more > 0 ? [`${more} more`] : [])];
  const last = named.pop() ?? "";
  const list = named.length > 0 ? `${named.join(", ")} and ${last}` : last;
  return titles.length === 1
    ? `One task is open: ${list}. Do it, or skip it with a note.`
    : `${count} tasks are open: ${list}. Do them, or skip them with a note.`;
}
