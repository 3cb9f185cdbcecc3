/** What must stay text, wherever it is printed. */
export const HOSTILE = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onfocus='alert(1)`,
  `</textarea></title></style><script>alert(1)</script>`,
  `<!-- `,
  `javascript:alert(1)`,
  `&lt;script&gt;`,
  `\u202e<b>`,
];

/** The tags of a page without what people wrote: nothing that was typed may add one. */
export function tagsOf(source: string) {
  return source.match(/<\/?[a-z!][^>]*?(?=[\s>])/gi);
}

/** The lines of a page that hold something. */
export function linesOf(source: string, pattern: RegExp) {
  return source.split("\n").filter((line) => pattern.test(line));
}
