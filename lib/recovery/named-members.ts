export type NamedMember = { readonly id: string; readonly name: string };

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Which members some words name, in the order given. A name of several words counts however it is written, in either order; a last name as it is
 * spelled or in capitals; a first name only as it is spelled, and only when no other member and nobody in `others` (the client, who
 * may sign) goes by it. Names inside other words are none.
 */
export function namedMembers<M extends NamedMember>(
  words: string,
  members: readonly M[],
  others: readonly string[] = [],
): M[] {
  const said = wordsOf(words);
  const lower = said.map(folded);
  const known = [...members.map(({ name }) => name), ...others].map((name) => wordsOf(name).map(folded));
  const isOnlyOnes = (word: string) => known.filter((name) => name.includes(folded(word))).length <= 1;

  return members.filter(({ name }) => {
    const parts = wordsOf(name).filter((part) => part.length > 1);
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return false;
    if (parts.length > 1) {
      const [begin, end] = [folded(first), folded(last)];
      if (follows(lower, parts.map(folded)) || follows(lower, [begin, end]) || follows(lower, [end, begin])) {
        return true;
      }
      const isClients = others.some((other) => wordsOf(other).map(folded).includes(end));
      if (!isClients && said.some((word) => word === last || word === last.toUpperCase())) return true;
    }
    return isOnlyOnes(first) && said.includes(first) && first !== folded(first);
  });
}

function wordsOf(text: string): string[] {
  return Array.from(text.normalize("NFC").matchAll(WORD), ([word]) => word.replace(/['’]s$/u, ""));
}

function folded(word: string): string {
  return word.toLocaleLowerCase("en");
}

/** Whether the words of a name stand one after another somewhere. */
function follows(said: readonly string[], name: readonly string[]): boolean {
  return said.some((_word, start) => name.every((part, offset) => said[start + offset] === part));
}
