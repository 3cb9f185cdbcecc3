import { isRepairing, REPAIR, REPENTED } from "./apology-amends";
import { promisesDate } from "./apology-dates";
import { EMPATHY, IMPACT, isSuffered } from "./apology-impact";
import { isOwning, OWNED } from "./apology-ownership";
import { phrase, type Reading, type Sight, sightings } from "./apology-phrase";

/** What a good apology is made of, in the order of its weight as far as the evidence knows one (Lewicki, Polin and Lount, 2016). */
export type Component =
  | "responsibility"
  | "repair"
  | "regret"
  | "explanation"
  | "repentance"
  | "forgiveness"
  | "empathy"
  | "personalImpact"
  | "datedPromise";

export type Signs = Readonly<Record<Component, readonly Sight[]>>;

const ASKED = /\bif\b[^,;]{0,60}$/i;

const SORRY = [
  phrase`(?:sorry|apologi[sz]ed?|apologi[sz]ing|ashamed|regretful|remorse)`,
  phrase`(?:feel|felt) (?:terrible|awful|dreadful|bad) (?:about|that|for)|wish (?:that )?(?:we|i) (?:had|could)`,
  phrase`(?:our|my|sincere|sincerest|deepest|heartfelt|unreserved|full|an?|real|proper|personal) (?:\w+ )?(?:apology|apologies)`,
  phrase`apologies (?:for|to|that)`,
  phrase`(?:we|i)(?: \w+){0,2} regret(?! to (?:inform|tell|say|advise|announce))`,
  phrase`(?:our|my) (?:deep |sincere |great )?regret`,
];
const NO_REGRET = /(?:\b(?:not|never|no need to|already)|n't)\s(?:\w+\s)?$/i;

const EXPLAINED = [
  phrase`because(?! of (?:us|me|this|that|it|our|my|your|what)\b)`,
  phrase`due to(?! (?:be|arrive|go|start|end|ship|launch|expire|finish|meet|deliver|receive|happen|take|you)\b)`,
  phrase`(?:owing to|as a result of|caused by|thanks to|on account of)(?! (?:us|me|you|this|that|our|my|your|an? \w+ (?:that )?(?:we|i))\b)`,
  phrase`(?:the|one|main|simple|real) (?:reason|cause|background)(?: (?:for|of|behind) [\w' ]{2,40}?)? (?:is|was|lies|lay|being)`,
  phrase`(?:what|this|it|how this|why this)(?: \w+)? happened (?:because|when|was|is|as|since|through|after)`,
  phrase`(?:let me explain|(?:i|we) (?:would|want|'d) (?:like )?to explain|here is (?:what happened|how|why))(?: what happened| how| why| to you)?`,
  phrase`(?:what|this is what) happened(?: is| was|:)?(?! again)`,
  phrase`(?:it turned out|we found out|we found that|as it turns out|came about)`,
  phrase`(?:unforeseen|unexpected|exceptional) (?:circumstances?|events?|problems?|difficult\w+|demand|absences?)`,
  phrase`(?:staff(?:ing)? (?:shortages?|absences?|illness)|short[- ]staffed|understaffed|technical (?:difficult\w+|problems?|issues?|reasons?|failure)|high (?:workload|volume|demand)|holiday season|sick leave|system (?:outage|failure|migration|error|update|crash))`,
  phrase`(?:the|an) (?:explanation|reason|cause|background)(?=\s{0,2}:)|(?:was|were) (?:ill|off sick)`,
];
const NO_EXPLANATION =
  /(?:\b(?:(?:sorry|apologi[sz]e)(?: for| about)?|not|n't|only|simply|partly)[ ,]+|\b(?:that|this) is (?:no|not an) (?:excuse|reason)\b.{0,30})$/i;

const FORGIVEN = [
  phrase`forgive(?:ness)?`,
  phrase`(?:pardon|excuse) (?:us|me|our|my|this)|your pardon`,
  phrase`give (?:us|me) (?:another|a second|one more|a) chance|(?:ask for|deserve|hope for|grant us|earn|like) (?:another|a second) chance`,
];
const NOT_ASKED = /\b(?:not|n't|never|no|without|cannot|hard to|difficult to|nor)\b.{0,40}$/i;

/** What a draft says, by the components of a good apology, in the order in which it says it. Conditions, denials and the words of others count for nothing. */
export function signsOf(reading: Reading): Signs {
  const sights = (patterns: readonly RegExp[], means?: (sight: Sight) => boolean) =>
    patterns.flatMap((pattern) => sightings(reading, pattern, means)).sort((a, b) => a.start - b.start);
  return {
    responsibility: sights(OWNED, isOwning),
    repair: sights(REPAIR, isRepairing),
    regret: sights(SORRY, (sight) => !NO_REGRET.test(sight.before) && isMeant(sight)),
    explanation: sights(EXPLAINED, ({ before }) => !NO_EXPLANATION.test(before)),
    repentance: sights(REPENTED),
    forgiveness: sights(FORGIVEN, ({ before }) => !NOT_ASKED.test(before)),
    empathy: sights(EMPATHY, ({ before }) => !ASKED.test(before)),
    personalImpact: sights(IMPACT, isSuffered),
    datedPromise: reading.sentences.filter(({ words }) => promisesDate(words)).map(wholeSentence),
  };
}

/** Sorry "if", "you feel", "any inconvenience": said, but not for what was done. */
function isMeant({ sentence, end, start }: Sight) {
  const after = sentence.words.slice(end - sentence.start, end - sentence.start + 50);
  const before = sentence.words.slice(0, start - sentence.start);
  if (/^(?: \w+){0,3},? if (?:we|i|this|it|our|my|any|there|you (?:were|felt|feel))\b/i.test(after))
    return false;
  if (/^if (?:we|i|this|it|our|any)\b/i.test(before)) return false;
  return !/^,? (?:that |to hear (?:that )?)?you (?:feel|felt|think|thought)\b/i.test(after);
}

function wholeSentence(sentence: Reading["sentences"][number]): Sight {
  return { start: sentence.start, end: sentence.end, words: sentence.words, before: "", sentence };
}
