import { phrase } from "./apology-phrase";

const NUMBER = "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen)";
const WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const UNIT = "(?:(?:working|business|calendar) )?(?:minute|hour|day|week|month)s?";

const DATE = String.raw`(?:
  ${WEEKDAY}|tomorrow|first thing|lunch(?:time)?|half past \w+|\d{1,2} o'clock|\d{1,2}\.\d\d|(?:the|this|next) weekend|the same day|today|tonight|noon|midday|midnight|
  \d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|
  \d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} \d{1,2}(?:st|nd|rd|th)?|
  \d{1,2}(?::\d\d)? ?[ap]\.?m|\d{1,2}:\d\d|the \d{1,2}(?:st|nd|rd|th)|
  this (?:morning|afternoon|evening|week|month)|next (?:week|month)|
  (?:within|in)(?: the)?(?: next)? ${NUMBER} ${UNIT}|within the (?:hour|day|week|month)|
  (?:the )?end of(?: the| this| next)? (?:day|week|month|quarter|year|business)|close of business|eod)`;

/** A day or an hour that a calendar knows; of a bill "of 3 March" it does not say when anything will be done. */
export const DATED = phrase`(?<!\b(?:of|from|dated|since|last) )${DATE}`;

const COMMITMENT = phrase`(?:will|shall|going to|promise|promise you|commit|guarantee|(?:i am|i'm|we are|we're) \w{3,12}ing|(?:it|they|this|that|report|version|correction|payment|money|invoice|replacement|plan|delivery|both) (?:goes|go|leaves|leave|arrives|arrive|reaches|reach|comes|come) (?:out |off |to you )?(?:on|by|at|tomorrow|today|tonight|the same|first))`;
const ATTACHED_COMMITMENT = /\w'll\b/i;
/** In the note of a call: promised, without the one who did. */
const NOTED =
  /^\s{0,3}(?:[-*] )?(?:promised|agreed|offered|confirmed|will)\b(?!.{0,200}\b(?:did not|didn't|missed|never|failed)\b)/i;
const DEADLINE = phrase`(?:by|before|no later than|within|until)(?: the)? ${DATE}`;
const PAST = phrase`(?:was|were|had|did|didn't|promised|missed|failed|sent|should|would|could|went|came|got|been|received|waited|lost|told|delivered|made|gave)`;

/** Whether a sentence names a day or an hour. */
export function namesDate(sentence: string): boolean {
  return has(DATED, sentence);
}

/** Whether a sentence promises something for a day or an hour that it names. */
export function promisesDate(sentence: string): boolean {
  if (!namesDate(sentence)) return false;
  if (NOTED.test(sentence)) return true;
  if (has(COMMITMENT, sentence) || ATTACHED_COMMITMENT.test(sentence)) return true;
  return has(DEADLINE, sentence) && !has(PAST, sentence);
}

function has(pattern: RegExp, words: string) {
  pattern.lastIndex = 0;
  return pattern.test(words);
}
