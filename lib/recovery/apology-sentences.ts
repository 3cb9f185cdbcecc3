export type Span = { readonly start: number; readonly end: number };

/** Words after which a full stop does not end the sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|no|nr|vs|approx|ca|inc|ltd|co|e\.g|i\.e|a\.m|p\.m|\p{L})$/iu;

const SHORT_LINE = 45;
/** Nobody writes longer ones; what is read again for each word found in a sentence must have a bound. */
const LONGEST = 1_000;

/**
 * The sentences of a text as places in it. A line ends one too where it is short and the next begins anew, as after a greeting, or where an empty line or a list
 * follows; a longer line only wraps.
 */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  let line = 0;
  const close = (end: number, next: number) => {
    const from = start + (text.slice(start, end).search(/\S/) >>> 0);
    for (let at = from; at < end; ) {
      const cut = endOfPart(text, at, end);
      sentences.push({ start: at, end: cut });
      at = cut;
    }
    start = next;
  };
  for (const { index, 0: mark } of text.matchAll(/[.!?\u2026]{1,20}["')\]\u201D\uFFFC]{0,3}(?=\s|$)|\n/g)) {
    const end = index + mark.length;
    if (mark !== "\n") {
      const isStop = mark !== "." || !ABBREVIATION.test(text.slice(Math.max(start, index - 8), index));
      if (isStop) close(end, end);
      continue;
    }
    const isShort = index - line < SHORT_LINE && !/^\s*\p{Ll}/u.test(text.slice(end, end + 8));
    line = end;
    if (isShort || /^(?:[^\S\n]{0,20}(?:\n|[-*\u2022>\uFFFC]|\d{1,2}[.)]))/.test(text.slice(end, end + 24))) {
      close(index, end);
    }
  }
  close(text.length, text.length);
  return sentences;
}

/** Where a sentence that is too long is parted: between two words, if it has any. */
function endOfPart(text: string, at: number, end: number) {
  if (end - at <= LONGEST) return end;
  const space = text.slice(at, at + LONGEST).lastIndexOf(" ");
  return at + (space > 0 ? space + 1 : LONGEST);
}
