import type { ApologyRule, Draft } from "./apology-rule";
import type { Span } from "./apology-sentences";

const ENGLISH =
  /\b(?:the|and|we|you|your|our|is|are|of|for|with|this|that|have|not|sorry|apologi[sz]e|apologies|i|us|it|to)\b/gi;
const LEAST_ENGLISH = 0.2;
const LEAST_WORDS = 4;
const OWNED_AT_ONCE = 6;
const REGRET = /\b(?:sorry|apologi[sz]e|apologi[sz]ing|apologies|apology|regret)\b/i;

/** Whether what is missing can be said at all: the draft is in English and says something already. */
function canMiss({ words, signs }: Draft) {
  const count = words.match(/[\p{L}']+/gu)?.length ?? 0;
  const english = words.match(ENGLISH)?.length ?? 0;
  return english >= count * LEAST_ENGLISH && (count >= LEAST_WORDS || signs.regret.length > 0);
}

/** Where something that is missing belongs: at the regret, else at the first words that say something. */
function placeOfMissing({ words, sentences }: Draft): Span[] {
  const regret = REGRET.exec(words);
  if (regret) return [{ start: regret.index, end: regret.index + regret[0].length }];
  const ownWords = sentences.flatMap((sentence) => unquoted(words, sentence));
  const first = ownWords.find(({ count }) => count >= LEAST_WORDS) ?? ownWords.find(({ count }) => count > 0);
  return first ? [{ start: first.start, end: first.end }] : [];
}

/** The parts of a sentence that are not the client's. */
function unquoted(words: string, { start, end }: Span) {
  return [...words.slice(start, end).matchAll(/[^\s\uFFFC](?:[^\uFFFC]*[^\s\uFFFC])?/g)].map((part) => ({
    start: start + part.index,
    end: start + part.index + part[0].length,
    count: part[0].match(/[\p{L}']+/gu)?.length ?? 0,
  }));
}

/** What is missing, and what comes too early: responsibility and repair come first. */
export const ORDER_RULES: readonly ApologyRule[] = [
  {
    rule: "no_responsibility",
    level: "serious",
    advice: "Nothing weighs more than owning it: say what you did or failed to do, as “we” or “I”.",
    find: (draft) => (draft.signs.responsibility.length === 0 && canMiss(draft) ? placeOfMissing(draft) : []),
  },
  {
    rule: "no_personal_impact",
    level: "advice",
    advice: "Name what it meant for this client: the time, the meeting, the promise of their own that broke.",
    find: (draft) => (draft.signs.personalImpact.length === 0 && canMiss(draft) ? placeOfMissing(draft) : []),
  },
  {
    rule: "explanation_first",
    level: "advice",
    advice: "Before you have owned it, an explanation reads as an excuse: own it first, explain after.",
    find: ({ signs }) => {
      const owned = signs.responsibility[0]?.start ?? Number.POSITIVE_INFINITY;
      // "Because we forgot" owns it and explains it in one.
      const early = signs.explanation.find(({ start, end }) => start < owned && owned - end > OWNED_AT_ONCE);
      return early ? [early] : [];
    },
  },
  {
    rule: "forgiveness_too_early",
    level: "advice",
    advice: "Ask for forgiveness last, after you have owned it and put it right, if at all.",
    find: ({ signs }) => {
      const owned = signs.responsibility[0]?.start ?? Number.POSITIVE_INFINITY;
      const repaired = signs.repair[0]?.start ?? Number.POSITIVE_INFINITY;
      return signs.forgiveness.filter(({ start }) => start < owned || start < repaired);
    },
  },
];
