import { namesDate } from "./apology-dates";
import { phrase, type Sight, sightings } from "./apology-phrase";
import type { ApologyRule, Draft } from "./apology-rule";

const TRIFLE =
  "(?:hiccup|delay|issue|mistake|error|problem|inconvenience|glitch|mix-?up|misunderstanding|mishap|oversight|slip|slip-up|bug|disruption|matter|thing|setback|blip|bump|discrepancy|snag|interruption|deviation|miscommunication|lapse|trouble|irregularity|incident|outage|typo)(?:s|es)?";
const SPELL =
  "(?:minutes?|hours?|days?|weeks?|users?|people|clients?|customers?|errors?|mistakes?|cases?|lines?|invoices?|items?|times?|orders?|records?|euros?|pounds?|dollars?)";
const MINIMISING = [
  phrase`(?:minor|small|tiny|slight|little|brief|short|trivial|insignificant|temporary|mere|silly|simple)(?: \w+)? ${TRIFLE}|hiccups?`,
  phrase`(?:only|just|merely|barely)(?: about)? (?:a few|a couple(?: of)?|a handful(?: of)?)(?: \w+)?(?: ${SPELL})?(?! (?:${SPELL} )?(?:before|after|ago|earlier|later|to)\b)`,
  phrase`(?:only|just|merely)(?: about)? (?:a|an|one|two|three|four|five|\d{1,3}) (?:minutes?|hours?|days?|weeks?)(?: late| behind| over| longer| delay| of delay| too late)?(?! (?:before|after|ago|earlier|later|to|until|notice|of notice|because)\b)`,
  phrase`(?:only|just|merely) an? (?:minor|small|slight|little|short|simple|tiny|${TRIFLE}|formality|detail|matter of)`,
  phrase`(?:unfortunately,? |sadly,? |as you know,? )?(?:(?:these|such|those) things|things like (?:this|that|these)|mistakes|errors|accidents|delays|it)(?: do| can| will| sometimes| simply| just| occasionally| unfortunately){1,3} happen(?: to (?:everyone|us all|the best))?|(?:unfortunately,? )?(?:these|such|those) things happen|(?:mistakes|errors|accidents) happen|happens to (?:everyone|us all|all of us|the best)`,
  phrase`(?:nobody|no one|no-one|no company|no firm|nothing)(?: is|'s) perfect|to err is human|we(?: are|'re)(?: all| only){1,2} human`,
  phrase`(?:not|n't|no) (?:such |really |exactly |all )?(?:a |that |so |too |as )?(?:big (?:a )?(?:deal|problem|issue)|serious|bad|dramatic|the end of the world|tragic)`,
  phrase`(?:slightly|somewhat|a (?:little|bit|tad)|marginally) (?:too )?(?:late|later|delayed|longer|over|behind|wrong|off|incorrect|inconvenienc\w+|unclear|slow|slower)|a bit of (?:a |an )?${TRIFLE}`,
  phrase`(?:an? )?(?:isolated|one-off|exceptional|rare) (?:incident|case|event|occurrence|mistake|error)|blown out of proportion|(?:an )?honest (?:mistake|error|misunderstanding)`,
  phrase`could have been (?:much |far |a lot )?worse|(?:grand|great) scheme of things|no (?:real |serious |lasting |major |great |actual )?(?:harm|damage)(?: was| has been)? (?:done|caused)|no (?:real|serious|lasting|major|actual) (?:harm|damage|consequences)|storm in a teacup|tempest in a teapot|one of those things`,
  phrase`(?:luckily|fortunately|happily|thankfully),? (?:no|nothing|nobody|none|only|the damage)(?: (?:serious|else|important|really))?(?: \w+)?`,
  phrase`(?:errors?|mistakes?|delays?|such \w+|these things|such things) (?:are|is)(?: simply| sometimes| quite)? (?:unavoidable|inevitable|normal|common|to be expected|part of)`,
  phrase`at least (?:the \w+|nothing|nobody|no \w+|your \w+|it|we) (?:was|were|is|did|had|has|got|arrived|happened|still|noticed|didn't|wasn't|weren't)`,
];
const WEIGHED =
  /\b(?:not|n't|no|never|nothing|neither|nor|hardly|far from|more than|anything but|without|no longer|or)\s(?:\w+\s){0,5}$/i;
const SAID_BY_YOU = /\byou\b.{0,40}\b(?:say|said|wrote|write|call|called|told us)(?: that)?\s$/i;
const AHEAD = /\b(?:will|'ll|takes?|need|please|can|would|could)\b/i;

const ABOUT_US = [
  phrase`(?:this|that|it|these|the (?:last|past) (?:few )?\w+)(?: has been| was| is| have been| were|'s been|'s)(?: \w+ly| also| very| so| quite| an?| really){0,3} (?:difficult|hard|stressful|painful|embarrassing|tough|challenging|busy|upsetting|exhausting|frustrating)(?: (?:time|week|month|period|year|situation|day|quarter)s?)? for (?:us|me|our|my|all of us|everyone here)`,
  phrase`(?:we|i)(?: are|'re| am|'m| were| was| have been|'ve been| has been)(?: all| also| currently| just| so| very| extremely| incredibly| really| under| a bit){0,3} (?:busy|overwhelmed|overloaded|swamped|understaffed|short[- ]staffed|stressed|pressure|(?:a lot of|great|huge|enormous|heavy|immense) pressure)`,
  phrase`(?:difficult|hard|tough|challenging|busy|stressful)(?: \w+)? (?:time|period|year|month|week|phase)s? for (?:us|me|our|my)`,
  phrase`(?:we|i)(?: always| have always)? (?:pride ourselves|pride myself|take (?:great )?pride)|(?:our|my) (?:good |excellent )?(?:reputation|track record)|we(?: have)? always (?:strive|try|do our best|aim)|we (?:strive|do our best)|(?:we|i) (?:worked|work|tried|have worked|have tried)(?: \w+)? (?:very |so |really |extremely )?hard|we value (?:your|our|you)`,
  phrase`you (?:will|'ll|must|have to|need to|should|can)(?: surely| certainly)? (?:appreciate|understand) (?:that|our|how (?:busy|hard|difficult))|please (?:understand|appreciate|bear in mind)(?: that| our)?`,
  phrase`(?:was|is|were)(?: not|n't| never) (?:our|my) intention(?: to \w+(?: you)?)?|(?:we|i) (?:did not|didn't|never) (?:mean|meant|intend|intended) (?:to|any)(?: \w+)?`,
  phrase`(?:we|i)(?: always)? take (?:\w+ ){1,4}(?:very |extremely |most )?seriously`,
];

const UNDATED = [
  phrase`as soon as (?:possible|we can|we are able|practicable|we know|we have)|asap|(?:very |quite )?(?:shortly|soon)(?! (?:after|before|enough|as|followed|thereafter|afterwards))|in due course|in the (?:very )?near future|at (?:our|the|your) earliest (?:convenience|opportunity)|at (?:some|a later) point|in the (?:coming|next few) (?:days|weeks|months)|(?:over|within) the (?:coming|next few) (?:days|weeks)|as (?:quickly|fast|promptly|speedily) as (?:possible|we can)|in a timely manner|when(?:ever)? (?:we can|possible)|sooner or later|before long`,
  phrase`(?:will|(?:we|i|you|they)'ll|shall|going to|let us|let me)(?: \w+)? (?:improve(?! \w+ by)|(?:try|attempt|endeavou?r|strive) to(?: \w+)?|look(?:ing)? into|(?:get|come) back to you|be in touch|keep you (?:informed|posted|updated|in the loop)|follow up|investigate|see what (?:we|i) can do|do (?:our|my) best|do (?:everything|all) (?:we|i|in our|in my) (?:can|power)|work on|review|monitor|take (?:care|steps|action|measures))(?: on)?(?: (?:it|this|that|the \w+|your \w+))?`,
  phrase`(?:are|is|am|(?:we|they)'re|i'm) (?:currently |already |now |still )?(?:doing (?:our|my) (?:very )?best|looking into|investigating|working on|reviewing)(?: (?:it|this|that|the \w+|your \w+|a \w+))?`,
];
const LOOKS_BACK =
  /\b(?:should have|did not|didn't|failed to|never|could have|had|was|were|nor|not|too|so|how|as|no)\s(?:[\w']+\s){0,4}$|'s (?:too|so) $/i;
const IS_TOO = /\b(?:too|so|how|just|pretty)\s$/i;

/** A day stands in the same sentence, or in a promise directly before or after it. */
function isDated({ sentences, signs }: Draft, { sentence: { index } }: Sight) {
  if (namesDate(sentences[index]?.words ?? "")) return true;
  return signs.datedPromise.some(({ sentence }) => Math.abs(sentence.index - index) === 1);
}

/** How much weight the draft gives to the harm, to us, and to its own promises. */
export const WEIGHT_RULES: readonly ApologyRule[] = [
  {
    rule: "minimising",
    level: "serious",
    advice: "To the client it was not small: leave its size out, or name what it did to them.",
    find: (draft) =>
      MINIMISING.flatMap((pattern, kind) =>
        sightings(
          draft,
          pattern,
          ({ before, sentence }) =>
            !WEIGHED.test(before) &&
            !SAID_BY_YOU.test(before) &&
            !(kind >= 1 && kind <= 2 && AHEAD.test(sentence.words)),
        ),
      ),
  },
  {
    rule: "about_us",
    level: "advice",
    advice: "This is about you: the apology is about the client.",
    find: (draft) => ABOUT_US.flatMap((pattern) => sightings(draft, pattern)),
  },
  {
    rule: "promise_without_date",
    level: "advice",
    advice: "Name the day, or the hour: without one the client has to wait and wonder.",
    find: (draft) =>
      UNDATED.flatMap((pattern) =>
        sightings(
          draft,
          pattern,
          (sight) => !LOOKS_BACK.test(sight.before) && !IS_TOO.test(sight.before) && !isDated(draft, sight),
        ),
      ),
  },
];
