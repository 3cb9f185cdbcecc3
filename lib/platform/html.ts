/** Markup that `html` made: everything in it that came from outside is escaped. */
export class Markup {
  constructor(private readonly source: string) {}

  toString() {
    return this.source;
  }
}

type Piece = string | number | Markup | null | undefined | false | readonly Piece[];

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Builds markup from a template; every value is escaped for text and quoted attributes unless `html` itself made it. */
export function html(strings: TemplateStringsArray, ...values: Piece[]): Markup {
  return new Markup(strings.reduce((page, string, i) => page + print(values[i - 1]) + string));
}

function print(value: Piece): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Markup) return value.toString();
  if (typeof value === "object") return value.map(print).join("");
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}
