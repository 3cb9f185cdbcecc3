import { moneyInWords } from "@/lib/scoring/money-words";
import type { Severity } from "@/prisma/generated/enums";

/** What a client lost: money, time, respect, or the quality they paid for. */
export type Failure = "money" | "time" | "respect" | "quality";

export const FITTING: Readonly<Record<Failure, string>> = {
  money: "Money was lost: money back or a credit fits.",
  time: "Time was lost: time fits, such as hours of work or a place ahead of others.",
  respect:
    "They were ignored or treated badly: a person in authority who comes or calls in person fits. Never a voucher.",
  quality: "The work was not good: doing it again at no cost fits.",
};

/** From which to which share of a year's revenue, by how grave a case is. */
const SHARES: Readonly<Record<Severity, readonly [least: number, most: number]>> = {
  low: [0, 0.0005],
  normal: [0.0005, 0.002],
  high: [0.001, 0.005],
  critical: [0.0025, 0.01],
};

/** The first that fits counts: how people were treated outweighs what it was about. */
const WORDS_OF: readonly (readonly [Failure, RegExp])[] = [
  [
    "respect",
    /\b(tone|conduct|rude\w*|ignor\w*|unfriendly|respect|not kept informed|slow to reply|bad news|communication)\b/,
  ],
  ["money", /\b(invoic\w*|pric\w*|bill\w*|fees?|charg\w*|commercial|contract terms)\b/],
  ["time", /\b(late|delay\w*|deadlines?|slow\w*|unavailable|outages?|access|waiting|wait)\b/],
  ["quality", /\b(quality|errors?|defects?|wrong|scope|handover|experience|promise|mistakes?|delivery)\b/],
];

type Cause = { readonly name: string; readonly parent: string | null };

/** Which kind of failure stands behind a root cause, by the words of its name, else of its group's; null when they do not say. */
export function failureOf(cause: Cause | null): Failure | null {
  if (!cause) return null;
  for (const words of [cause.name, cause.parent ?? ""]) {
    const found = WORDS_OF.find(([, pattern]) => pattern.test(words.toLowerCase()));
    if (found) return found[0];
  }
  return null;
}

/** What is owed instead of a gesture where a cause came back. */
export const NO_GESTURE_FOR_REPEAT =
  "The same cause, again: no gesture makes up for it. An executive apologises, and a corrective action is owed.";

export type ProportionFacts = {
  /** The root cause, once it is known. */
  readonly cause: Cause | null;
  readonly severity: Severity;
  /** The account's, of a year. */
  readonly revenue: number | null;
  readonly currency: string;
  /** The one in which gestures are counted. */
  readonly firmCurrency: string;
  readonly isRepeat: boolean;
};

/** What fits, in sentences; and how much is in proportion, in money, where that can be said. */
export type Proportion = {
  readonly words: readonly string[];
  readonly range: { readonly least: number; readonly most: number } | null;
};

/**
 * What gesture fits a failure. Clients want back what they lost, in an amount that matches the loss: Smith, Bolton and Wagner, "A Model
 * of Customer Satisfaction with Service Encounters Involving Failure and Recovery", Journal of Marketing Research 36 (1999). That
 * something must match is theirs; the shares of the revenue are a rule of thumb of this product. A repeat gets none.
 */
export function gestureProportion(facts: ProportionFacts): Proportion {
  if (facts.isRepeat) {
    return {
      words: [NO_GESTURE_FOR_REPEAT],
      range: null,
    };
  }
  const failure = failureOf(facts.cause);
  const fitting = failure
    ? [FITTING[failure]]
    : [
        facts.cause ? "Match what the client lost." : "Match what the client lost, once the cause is known.",
        ...Object.values(FITTING),
      ];
  const { words, range } = sizeOf(facts);
  return { words: [...fitting, words], range };
}

function sizeOf({ severity, revenue, currency, firmCurrency }: ProportionFacts) {
  if (!revenue) {
    return {
      words: "What is in proportion cannot be said: the yearly revenue of the account is unknown.",
      range: null,
    };
  }
  const [from, to] = SHARES[severity];
  const range = { least: neat(revenue * from), most: neat(revenue * to) };
  const span = from === 0 ? `up to ${share(to)}` : `${bare(from)} to ${share(to)}`;
  const least = from === 0 ? "at most " : `${moneyInWords(range.least, currency)} to `;
  const most = from === 0 ? moneyInWords(range.most, currency) : moneyInWords(range.most, "").trim();
  const inOther = currency === firmCurrency ? "" : ` A gesture is counted in ${firmCurrency}.`;
  return {
    words: `For a ${severity} case of an account of ${moneyInWords(revenue, currency, "short")} a year, ${span} is usual: ${least}${most}. A rule of thumb, not a promise.${inOther}`,
    range,
  };
}

/** Two significant digits, and no cents. */
function neat(amount: number): number {
  return amount < 1 ? Math.round(amount) : Math.round(Number(amount.toPrecision(2)));
}

function bare(part: number): string {
  return String(Number((part * 100).toPrecision(3)));
}

function share(part: number): string {
  return `${bare(part)} %`;
}
