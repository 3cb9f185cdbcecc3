import { phrase, sightings, upTo } from "./apology-phrase";
import type { ApologyRule } from "./apology-rule";

const ADVERB =
  "(?: (?:really|also|simply|just|only|perhaps|probably|actually|clearly|apparently|already|even|once)){0,2}";

const YOUR_PEOPLE =
  "(?:your (?:own )?(?:\\w+ )?(?:team|staff|people|guys|colleagues?|office|department|it|assistant|secretary|accountant|side|company|clients?|managers?|bookkeeper|developers?|boss)|the (?:client|customer))";
const SEND =
  "(?:send|sent|give|gave|given|answer(?:ed)?|respond(?:ed)?|reply|replied|tell|told|provide(?:d)?|deliver(?:ed)?|sign(?:ed)?|approve(?:d)?|confirm(?:ed)?|inform(?:ed)?|check(?:ed)?|test(?:ed)?|follow(?:ed)?|read|let us|notify|notified|specify|specified|submit(?:ted)?|return(?:ed)?|supply|supplied|cooperate(?:d)?|act(?:ed)?|review(?:ed)?|warn(?:ed)?|react(?:ed)?|complete(?:d)?|paid|pay|acted|been (?:quicker|faster|clearer|available))";
const BRIEF =
  "(?:brief|briefing|instructions?|input|specifications?|requirements?|request|figures|e-?mail|message)";

const BLAMES_CLIENT = [
  phrase`you${ADVERB} (?:should|ought to|needed to|shouldn't|should not|should never|ought not to)(?:${ADVERB} have|'ve) (?!(?:received|got|gotten|had|heard|been|to|expected|needed|seen|found|felt|waited)\b)\w+`,
  phrase`you${ADVERB} could${ADVERB} have (?:told|called|checked|let us|asked|informed|mentioned|noticed|spotted|double-checked|avoided|prevented|said|written|read|sent|given|warned|contacted|reminded|spoken|raised|provided|answered|replied|been (?:clearer|quicker|faster|more))`,
  phrase`you${ADVERB}(?: did not| didn't| had not| hadn't| have not| haven't| never|'ve not)${ADVERB} (?!(?:received?|get|got|gotten|hear|heard|have|had|deserved?|expect|need|want|know|knew|see|seen|ask|order|sign up|caused?|find|feel|do (?:any\w*|some|a|wrong)|done|make (?:any|a)|been|planned?|budgeted|reckoned|foreseen|agreed|even|once|promised?|should|in|at|for|to|on|a|an|the|or|again)\b)\w+`,
  phrase`you${ADVERB} (?:failed|neglected|forgot|omitted|refused|declined) to \w+|you (?:seem to |appear to |must |may (?:not )?|might (?:not )?)have (?:misunderstood|misread|overlooked|forgotten|missed (?!out)|not read|read|ignored|been unclear|confused|entered)|you${ADVERB} (?:misunderstood|misread|misinterpreted|overreacted|overlooked|ignored|forgot)`,
  phrase`you${ADVERB} (?:gave|sent|provided|supplied|told|entered|filled in|typed|handed)(?: \w+){0,3} (?:the |an? |some )?(?:wrong|incorrect|incomplete|late|too late|outdated|old)(?! (?:by|from) (?:us|me))`,
  phrase`you (?:waited too long|changed your minds?|kept changing|were (?:not available|unavailable|unreachable|not reachable|late|too late|wrong|mistaken|unclear|not clear|slow)|insisted|missed (?:your|the|our) (?:deadline|payment|call|appointment|date)|paid (?:us |your invoice )?late|replied (?:too )?late|answered (?:too )?late)`,
  phrase`(?:because|since|as) you (?:sent|changed|gave|took|only|kept|requested|decided|chose|asked for so|delayed|cancel+ed|postponed)`,
  phrase`if (?:only )?you had(?: not|n't| only| just){0,2} (?!(?:received|heard|had|been|got|known|any|a|the|questions|to|expected)\b)\w+`,
  phrase`your (?:own )?(?:failure to|late (?:input|payment|reply|replies|delivery|answers?|approval|feedback|data|order|change)s?|misunderstanding|negligence|lack of \w+|(?:incorrect|incomplete|missing|wrong|unclear) (?:\w+ )?(?:information|data|input|details|address|instructions?|briefing|documents?|forms?|requirements?|specifications?)|(?:own )?(?:mistake|fault|error|delay|oversight|carelessness)(?! (?:report|message|log|ticket|code)))`,
  phrase`(?:was|is|be|'s|were) (?:also |really |actually |partly )?(?:your|the (?:client|customer)'s) (?:own )?(?:responsibility|job|duty|fault|task)|(?:lies|lie|rests) with (?:you|the (?:client|customer))`,
  phrase`(?:caused by|because of|due to|owing to|down to|result of) (?:you\b|your (?!(?:\w+ )?(?:complaint|call|letter|message|e-?mail|feedback|patience|visit|note|words|persistence|kindness|board|launch|deadline|trust|honesty|help|opening|meeting|warning)\b)(?:\w+ )?\w+)`,
  phrase`(?:introduced|caused|arose|happened|occurred|appeared) (?:only )?when you \w+`,
  phrase`(?:errors?|mistakes?|delays?|problems?|issues?|misunderstanding|faults?|failure)(?: \w+){0,3} (?:on|at|from) your (?:side|part|end)`,
  phrase`${YOUR_PEOPLE}${ADVERB} (?:did not|didn't|had not|hadn't|have not|haven't|has not|hasn't|never)${ADVERB} ${SEND}`,
  phrase`${YOUR_PEOPLE}${ADVERB} (?:failed|neglected|forgot|omitted|refused|declined) to \w+|${YOUR_PEOPLE}${ADVERB} (?:should|could|ought to)(?:(?: not|n't)? have|'ve) (?!(?:received|got|had|heard|expected|been)\b)\w+|${YOUR_PEOPLE} (?:blocked|delayed|caused|ignored|overlooked|misunderstood|changed their|insisted|kept changing|(?:was|were)(?: not|n't)? (?:unavailable|unreachable|unresponsive|uncooperative|available|helpful|cooperative|responsive|reachable))`,
  phrase`if (?:only )?${YOUR_PEOPLE} had(?: not|n't| only| just){0,2} ${SEND}`,
  phrase`(?:if (?:only )?(?:we|i) had|if (?:only )?(?:we|i)'d|had (?:we|i)) (?:not )?(?:only )?(?:received|got|been (?:told|informed|given|warned|notified)|known)${upTo(30)}(?:your|from you|by you|you|earlier|sooner|in time|on time|in advance)`,
  phrase`your ${BRIEF} (?:was not|were not|wasn't|weren't)(?: \w+ly| very| quite)? (?:clear|complete|precise|specific)|your ${BRIEF} (?:was|were)(?: \w+ly| too| very| rather| somewhat| quite)? (?:vague|unclear|incomplete|ambiguous|contradictory|late)|your (?:data|files?|documents?|figures|input|payment|approval|answers?|feedback) (?:came|arrived|reached us)(?: \w+){0,2} late`,
  phrase`(?:we|i)(?: have| had)? (?:never|did not|didn't|have not|haven't|had not|hadn't) (?:receive|received|get|got|gotten|had) (?:your \w+|(?:the|any|an?) \w+ from (?:you|your))(?: \w+)?`,
  phrase`(?:we|i) (?:only|just|first) (?:received|got) your (?!(?:\w+ )?(?:complaint|letter|message|e-?mail|mail|note|call|words)\b)\w+|(?:we|i) (?:received|got) your (?:\w+ ){1,2}(?:late|too late|only|after the deadline)`,
  phrase`(?:we|i) (?:was not|were not|wasn't|weren't|was never|were never) (?:informed|told|notified|given|warned)${upTo(40)}by (?:you|your \w+)`,
  phrase`you (?:changed (?:the|your) (?:\w+ )?(?:scope|requirements?|mind|brief|order|specifications?|plans?)|keep \w+ing|(?:signed off|approved|accepted|confirmed|agreed to|signed) [^.!?;\n\uFFFC]{0,30}?your(?:self|selves)|yourself (?:approved|signed|agreed|asked|confirmed|chose|wanted))`,
  phrase`(?:with (?:all )?(?:due )?respect|to be fair|after all|let's not forget that|don't forget that|remember that|may i remind you that|let me remind you that|in fairness),? (?:it was )?you(?:r)? (?:who |that )?\w+`,
];

const HAD_YOU = phrase`had (?:you|your \w+)(?: not| only| just| simply){0,2} (?!(?:been|known|heard|received|any|expected|a|the|to)\b)\w+`;
const TURNED_ROUND =
  /(?:^|[.,;:(\u2013\u2014-]\s{0,3}|\b(?:right|fine|possible|avoided|time|happened|earlier)\s)$/i;
const BECAUSE_OF_US =
  /\b(?:as a (?:consequence|result)|because of (?:us|me|this|that|our|my)|therefore|so that|which is why)\b/i;

const CLEARED = /(?:\b(?:not|never|no|none|nobody|nothing|without any|neither|nor)|n't)\s(?:\w+\s){0,3}$/i;

const NOUN_FIRST =
  /^(?:your|errors?|mist|del|prob|iss|fau|fail|was|is|be|'s|caused|because|due|owing|down|result)/i;
/** "We said that it was your mistake. It was ours." */
const OURS = /^(?:it|that|this|the \w{1,20}) (?:was|is) (?:ours|mine|our own|us)\b/i;
const ASKED_FOR =
  /\b(?:what|everything|all(?: that)?|anything|whatever|which|information|report|plan|than|the \w+|(?:mouth|words|something|things?) that)\s$/i;

/** The client is at fault, if one believes the draft. */
export const CLIENT_RULES: readonly ApologyRule[] = [
  {
    rule: "blame_on_client",
    level: "serious",
    advice: "This puts the fault on the client: keep to what your side did.",
    find: (draft) => [
      ...BLAMES_CLIENT.flatMap((pattern) =>
        sightings(
          draft,
          pattern,
          ({ before, words, sentence }) =>
            !(
              NOUN_FIRST.test(words) &&
              (CLEARED.test(before) || OURS.test(draft.sentences[sentence.index + 1]?.words ?? ""))
            ) &&
            !ASKED_FOR.test(before) &&
            !BECAUSE_OF_US.test(before),
        ),
      ),
      ...sightings(draft, HAD_YOU, ({ before }) => TURNED_ROUND.test(before)),
    ],
  },
];
