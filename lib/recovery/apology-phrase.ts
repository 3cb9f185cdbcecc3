import type { Span } from "./apology-sentences";

/** A place in the draft, the words that stand there, and the sentence around them. */
export type Sight = Span & { readonly words: string; readonly before: string; readonly sentence: Sentence };

export type Sentence = Span & { readonly index: number; readonly words: string };

/** A draft without the client's own words, in sentences. */
export type Reading = { readonly words: string; readonly sentences: readonly Sentence[] };

/**
 * A pattern of whole words in which a space stands for at most three spaces or a new line. Every gap in it has to have an upper bound: so
 * reading takes time that grows with the length of the draft only.
 */
export function phrase(parts: TemplateStringsArray, ...values: readonly string[]): RegExp {
  const source = String.raw(parts, ...values)
    .replaceAll(/\n\s*/g, "")
    .replaceAll(" ", String.raw`\s{1,3}`);
  return new RegExp(`(?<![\\w'])(?:${source})(?!\\w)`, "gi");
}

/** Some words between, none of which ends the sentence. */
export const upTo = (characters: number) => String.raw`[^.!?;\n\uFFFC]{0,${characters}}?`;

/** Where a pattern stands in the draft, within one sentence each, as far as it means there what it seems to mean. */
export function sightings(
  { words, sentences }: Reading,
  pattern: RegExp,
  means: (sight: Sight) => boolean = () => true,
): Sight[] {
  const found: Sight[] = [];
  let at = 0;
  for (const { index: start, 0: match } of words.matchAll(pattern)) {
    const end = start + match.length;
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    const sentence = sentences[at];
    if (!sentence || end > sentence.end || match === "") continue;
    const before = words.slice(Math.max(sentence.start, start - LOOK_BACK), start);
    const sight = { start, end, words: match, before, sentence };
    if (means(sight)) found.push(sight);
  }
  return found;
}

const LOOK_BACK = 60;
