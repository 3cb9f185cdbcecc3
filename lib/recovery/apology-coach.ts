import { type Component, signsOf } from "./apology-components";
import type { Reading } from "./apology-phrase";
import { withoutQuotes } from "./apology-quotes";
import type { ApologyRule, Level } from "./apology-rule";
import { BLAME_RULES } from "./apology-rules-blame";
import { CLIENT_RULES } from "./apology-rules-client";
import { ORDER_RULES } from "./apology-rules-order";
import { PASSIVE_RULES } from "./apology-rules-passive";
import { REGRET_RULES } from "./apology-rules-regret";
import { STOCK_RULES } from "./apology-rules-stock";
import { WEIGHT_RULES } from "./apology-rules-weight";
import { type Span, sentencesOf } from "./apology-sentences";

export type ApologyFinding = Span & {
  readonly rule: string;
  /** "serious": it takes the apology back, or hurts again. "advice": it could be stronger. */
  readonly level: Level;
  /** One sentence on what to do. */
  readonly advice: string;
};

export type ApologyReview = {
  /** In the order of the text; start and end are places in it, in UTF-16 units. */
  readonly findings: readonly ApologyFinding[];
  readonly components: Readonly<Record<Component, boolean>>;
};

const RULES: readonly ApologyRule[] = [
  ...REGRET_RULES,
  ...PASSIVE_RULES,
  ...CLIENT_RULES,
  ...BLAME_RULES,
  ...WEIGHT_RULES,
  ...ORDER_RULES,
  ...STOCK_RULES,
];

/**
 * Reads the draft of an apology as a colleague would: what weakens it, with the words, and which parts of a good apology it has. Knows English;
 * of other languages it says little. What stands in quotation marks or after ">" is the client's, and not judged. It advises and never forbids.
 */
export function reviewApology(text: string): ApologyReview {
  const words = withoutQuotes(text);
  const sentences = sentencesOf(words).map((span, index) => ({
    ...span,
    index,
    words: words.slice(span.start, span.end),
  }));
  const reading: Reading = { words, sentences };
  const signs = signsOf(reading);
  const draft = { ...reading, signs };
  const findings = RULES.flatMap(({ rule, level, advice, find }) =>
    apart(find(draft)).map(({ start, end }) => ({ rule, level, start, end, advice })),
  );
  return {
    findings: findings.sort((a, b) => a.start - b.start || a.end - b.end),
    components: {
      responsibility: signs.responsibility.length > 0,
      repair: signs.repair.length > 0,
      regret: signs.regret.length > 0,
      explanation: signs.explanation.length > 0,
      repentance: signs.repentance.length > 0,
      forgiveness: signs.forgiveness.length > 0,
      empathy: signs.empathy.length > 0,
      personalImpact: signs.personalImpact.length > 0,
      datedPromise: signs.datedPromise.length > 0,
    },
  };
}

/** Of places that overlap only the first and longest: one rule says a thing once. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end > span.start && span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
