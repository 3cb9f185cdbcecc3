const FORMULA_START = /^[=+\-@\t\r]/;

/** Whether a spreadsheet could take a cell's text for a formula. */
export function startsLikeFormula(text: string): boolean {
  return FORMULA_START.test(text);
}

/** A cell as we write it into CSV: text that a spreadsheet could take for a formula gets an apostrophe in front. */
export function csvCell(text: string): string {
  return startsLikeFormula(text) ? `'${text}` : text;
}
