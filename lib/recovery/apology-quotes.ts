/** Stands for one unit of text that is not judged: neither a letter nor a space nor the end of a sentence. */
const UNJUDGED = "\uFFFC";

const OPENS_ALWAYS = new Map([
  ["\u201C", ["\u201D"]],
  ["\u201E", ["\u201C", "\u201D"]],
  ["\u2018", ["'"]],
  ["\u00AB", ["\u00BB"]],
]);

/**
 * The draft with the client's own words put out of sight: what stands in quotation marks, and lines that begin with ">". Of the same length,
 * so that places in it are places in the draft; apostrophes and spaces have one form each.
 */
export function withoutQuotes(text: string): string {
  const marks = text.replaceAll("\u2019", "'").replaceAll(/[^\S\n]/g, " ");
  const hidden = [...quotedLines(marks), ...quotedSpans(marks)].sort((a, b) => a.start - b.start);
  let seen = "";
  let at = 0;
  for (const { start, end } of hidden) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    seen += marks.slice(at, from) + UNJUDGED.repeat(end - from);
    at = end;
  }
  return seen + marks.slice(at);
}

type Span = { readonly start: number; readonly end: number };

function quotedLines(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: line } of text.matchAll(/^ {0,3}>.*$/gm)) {
    spans.push({ start: index, end: index + line.length });
  }
  return spans;
}

/** Pairs of marks, also one within the other; a mark without its partner quotes nothing. */
function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  const open: { at: number; closers: readonly string[] }[] = [];
  for (const { index, 0: mark } of text.matchAll(/["'\u2018\u201C\u201D\u201E\u00AB\u00BB]|\n\s*\n/g)) {
    if (mark.startsWith("\n")) {
      // An apostrophe that looked like the beginning of a quotation: none of those goes on into another paragraph.
      while (open.at(-1)?.closers.includes("'")) open.pop();
      continue;
    }
    const before = text[index - 1] ?? " ";
    const after = text[index + 1] ?? " ";
    const partner = open.findLastIndex(({ closers }) => closers.includes(mark));
    if (partner >= 0 && closes(mark, before, after)) {
      const [opened] = open.splice(partner);
      if (opened) spans.push({ start: opened.at, end: index + 1 });
    } else if (opens(mark, before, after)) {
      open.push({ at: index, closers: OPENS_ALWAYS.get(mark) ?? [mark] });
      // Nobody quotes so deep; a text made of marks would take long to pair.
      if (open.length > 20) open.shift();
    }
  }
  return spans;
}

function opens(mark: string, before: string, after: string) {
  if (OPENS_ALWAYS.has(mark)) return true;
  return (mark === '"' || mark === "'") && /[\s([:\u2013\u2014\uFFFC"-]/.test(before) && /\S/.test(after);
}

function closes(mark: string, before: string, after: string) {
  if (mark === "'") return /\S/.test(before) && !/[\p{L}\p{N}]/u.test(after);
  if (mark === '"') return /\S/.test(before) && !/[\p{L}\p{N}]/u.test(after);
  return true;
}
