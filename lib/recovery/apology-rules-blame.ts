import { phrase, type Sight, sightings } from "./apology-phrase";
import type { ApologyRule, Draft } from "./apology-rule";

const ADVERB =
  "(?: (?:really|also|simply|just|only|perhaps|probably|actually|clearly|apparently|already|even|once)){0,2}";

const BLAMES_CLIENT = [
  phrase`you${ADVERB} (?:should|ought to|needed to|shouldn't|should not|should never|ought not to)${ADVERB} have (?!(?:received|got|gotten|had|heard|been|to|expected|needed|seen|found|felt|waited)\b)\w+`,
  phrase`you${ADVERB} could${ADVERB} have (?:told|called|checked|let us|asked|informed|mentioned|noticed|avoided|prevented|said|written|read|sent|given|warned|contacted|reminded|spoken|raised|provided|answered|replied|been (?:clearer|quicker|faster|more))`,
  phrase`you${ADVERB}(?: did not| didn't| had not| hadn't| have not| haven't| never|'ve not)${ADVERB} (?!(?:received?|get|got|gotten|hear|heard|have|had|deserved?|expect|need|want|know|knew|see|seen|ask|order|sign up|caused?|find|feel|do (?:any|some|a|wrong)|done|make (?:any|a)|been|planned?|budgeted|reckoned|foreseen|agreed|even|once|in|at|for|to|on|a|an|the|or|again)\b)\w+`,
  phrase`you${ADVERB} (?:failed|neglected|forgot|omitted|refused|declined) to \w+|you${ADVERB} (?:misunderstood|misread|misinterpreted|overreacted|overlooked|ignored|forgot)`,
  phrase`you${ADVERB} (?:gave|sent|provided|supplied|told|entered|filled in|typed|handed)(?: \w+){0,3} (?:the |an? |some )?(?:wrong|incorrect|incomplete|late|too late|outdated|old)(?! (?:by|from) (?:us|me))`,
  phrase`you (?:waited too long|changed your minds?|kept changing|were (?:not available|unavailable|unreachable|not reachable|late|too late|wrong|mistaken|unclear|not clear|slow)|insisted|missed (?:your|the|our) (?:deadline|payment|call|appointment|date)|paid (?:us |your invoice )?late|replied (?:too )?late|answered (?:too )?late)`,
  phrase`(?:because|since|as) you (?:sent|changed|gave|took|only|kept|requested|decided|chose|asked for so|delayed|cancel+ed|postponed)`,
  phrase`if (?:only )?you had(?: not|n't| only| just){0,2} (?!(?:received|heard|had|been|got|known|any|a|the|questions|to|expected)\b)\w+`,
  phrase`your (?:own )?(?:failure to|late (?:input|payment|reply|replies|delivery|answers?|approval|feedback|data|order|change)s?|misunderstanding|negligence|lack of \w+|(?:incorrect|incomplete|missing|wrong|unclear) (?:\w+ )?(?:information|data|input|details|address|instructions?|briefing|documents?|forms?|requirements?|specifications?)|(?:own )?(?:mistake|fault|error|delay|oversight|carelessness)(?! (?:report|message|log|ticket|code)))`,
  phrase`(?:errors?|mistakes?|delays?|problems?|issues?|misunderstanding|faults?|failure)(?: \w+){0,3} (?:on|at|from) your (?:side|part|end)`,
];
const HAD_YOU = /(?:^|[,;:(\u2013\u2014-]\s{0,3})had\s{1,3}you(?:\s{1,3}(?:not|only|just)){0,2}\s{1,3}\w+/gim;
const CLEARED = /\b(?:not|n't|never|no|nothing|isn't|wasn't|without any|neither|nor)\s(?:\w+\s){0,3}$/i;
const ASKED_FOR =
  /\b(?:what|everything|all(?: that)?|anything|whatever|which|information|report|plan|than|the \w+)\s$/i;

const THIRD =
  "(?:(?:sub-?)?contractors?|suppliers?|vendors?|carriers?|couriers?|(?:hosting|service|cloud|network|internet|payment|telecoms?|it|e-?mail|software|logistics|external) (?:providers?|partners?|vendors?|compan(?:y|ies)|suppliers?)|providers?|partners?|manufacturers?|(?:freight|shipping|delivery|transport|trucking|parcel) (?:compan(?:y|ies)|services?|firms?|drivers?|partners?)|post office|postal service|bank|agency|freelancers?|data cent(?:er|re)s?|third part(?:y|ies)|interns?|temps?|trainees?|customs|airline|printers?|haulier|(?:former|previous|junior|new|ex-?) ?(?:colleague|employee|staff member|team member|account manager|consultant)s?|weather|strike)";
const FAILS =
  "(?:failed|fails|was late|were late|was slow|did not|didn't|has not|have not|hasn't|had not|let (?:us|me|everyone) down|lost|delayed|made (?:a |an |the )?(?:\\w+ )?(?:mistakes?|errors?)|caused|missed|forgot|broke|was unable|were unable|could not|couldn't|had (?:an? )?(?:\\w+ )?(?:outage|problems?|issues?|delays?|failure|strike|backlog)|is to blame|are to blame|was responsible|is responsible|was at fault|messed|dropped|never|delivered (?:it |them )?(?:\\w+ )?late|sent (?:us )?the wrong|is at fault|let us wait|kept us waiting|went down|crashed|mishandled|overlooked|damaged|cancelled|got it wrong)";
const THIRD_PARTY = [
  phrase`(?:(?:our|the|a|an|their|my|one of our|another|this) )?(?:\w+ )?${THIRD}(?: (?:then|unfortunately|simply|also|again|who|that|which|there|of ours|has|have|had|we \w+)){0,2} ${FAILS}`,
  phrase`(?:because of|due to|caused by|fault of|owing to|thanks to|blame|error by|mistake by|delays? (?:at|by|with)|problems? (?:at|with)|issues? (?:at|with)|down to) (?:(?:our|the|a|an|one of our) )?(?:\w+ )?${THIRD}`,
  phrase`(?:beyond|outside|out of) (?:our|my) (?:control|hands|influence)|(?:not|n't) (?:actually |really |entirely )?(?:our|my) (?:fault|mistake|doing|responsibility)`,
];
const OWNED_AFTER =
  /\b(?:on us|on me|our (?:job|responsibility|fault|mistake|failure|choice)|my (?:job|responsibility|fault|mistake)|no excuse|not an excuse|excuse|responsib|we (?:chose|should|did not|didn't|failed|hired|picked)|i (?:should|did not|failed))/i;

const POLICY = [
  phrase`(?:our|company|corporate|internal|the (?:company|firm)'s|standard) (?:(?!insurance|liability)\w+ )?polic(?:y|ies)`,
  phrase`(?:as per|per|in line with|in accordance with|according to|under|pursuant to|based on|subject to|in keeping with) (?:our|the) (?:\w+ (?:and )?){0,2}(?:terms|polic(?:y|ies)|contract|agreement|conditions|sla|procedures?|process|rules|guidelines|regulations)`,
  phrase`(?:standard|normal|usual|company|common|established) (?:operating |business |company )?(?:procedures?|practice)|company rules`,
  phrase`(?:our|the) (?:general )?(?:terms|terms and conditions|terms of service|rules|guidelines|procedures?|contract|agreement|sla)(?: \w+)? (?:states?|says?|prescribes?|provides?|requires?|specif(?:y|ies)|(?:do|does) not (?:allow|permit|cover|foresee|provide)|prohibits?|excludes?|allows? for)`,
  phrase`(?:we|i)(?: are|'re| am)(?: not| n't)(?: legally| contractually)? (?:obliged|obligated|required|liable)|(?:do not|don't|cannot|can't) make (?:any )?exceptions`,
];
const NO_JUSTIFICATION =
  /\b(?:chang|rewr|revis|dropp|abandon|abolish|wrong|no excuse|not an excuse|regardless|despite|whatever|waiv|hid(?:e|ing)|exception for you|owe|entitle|broke|breach|against|violat|failed|did not (?:follow|keep)|didn't (?:follow|keep)|ignored|should not|new)/i;

const PLAIN_PASSIVE = [
  phrase`(?:(?:some|several|a few|many|serious|a number of) )?(?:mistakes?|errors?)(?: \w+ly)? (?:were|was|have been|has been|had been|got)(?: \w+ly| also| clearly| unfortunately| regrettably)? (?:made|committed)`,
  phrase`(?:something|things|it all|a few things|some things)(?: \w+ly| has| have| had| clearly){0,2} (?:went|gone) (?:\w+ )?wrong`,
  phrase`(?:an?|the|this|some) (?:\w+ )?(?:mistakes?|errors?|delays?|failures?|mix-?ups?|misunderstandings?) (?:has |have |had )?(?:occurred|happened|arose|arisen|crept in|slipped in|took place)|the ball was dropped|balls were dropped`,
];
const FAILED =
  "(?:lost|delayed|missed|overlooked|forgotten|mishandled|misplaced|damaged|dropped|ignored|neglected|misunderstood|overcharged|overbilled|double[- ]billed|misrouted|misdirected|mismanaged|disrupted|inconvenienced|let down|botched|omitted|held up|wrongly \\w+ed|incorrectly \\w+ed|mistakenly \\w+ed|interrupted)";
const DONE =
  "(?:sent|delivered|shipped|processed|handled|charged|billed|invoiced|entered|recorded|cancel+ed|closed|informed|told|answered|updated|issued|calculated|communicated|given|posted|published|addressed|dealt with|set up|configured|booked|applied|notified|contacted|called|consulted|warned|completed|finished|met|kept|done|followed|tested|checked|returned)";
const BADLY =
  "(?:(?:far |much |very )?(?:too )?late|(?:\\w+ ){1,3}(?:late|too late|after the deadline)|incorrectly|wrongly|badly|poorly|twice|in error|by mistake|to the wrong \\w+|with the wrong \\w+|in the wrong \\w+|with errors|at the wrong \\w+|unprofessionally)";
const SUBJECT = "(?:(?:your|the|this|our|an?|some|these|those|that) (?:[\\w-]+ ){0,3}?[\\w-]+|you|it|they)";
const WEAK_PASSIVE = [
  phrase`${SUBJECT} (?:was|were|has been|have been|had been|got)(?: unfortunately| sadly| also| again| regrettably| then){0,2} ${FAILED}`,
  phrase`${SUBJECT} (?:was|were|has been|have been|had been|got)(?: unfortunately| sadly| also| again| regrettably){0,2} ${DONE}(?: to you| out)? ${BADLY}`,
  phrase`${SUBJECT} (?:was|were|has|have|had)(?: not|n't| never)(?: yet| ever| properly| been){0,2} ${DONE}`,
  phrase`there (?:was|were|has been|have been) (?:an?|some|several)(?: \w+){0,2} (?:mistakes?|errors?|delays?|mix-?ups?|misunderstandings?|miscommunications?|problems?|issues?|failures?)`,
];
const NAMES_US =
  /\b(?:by (?:us|me|our|my|mistake of ours)|(?:on|at|of) (?:our|my) (?:side|part|end|own)|because of (?:us|me|our|my)|our (?:own )?(?:fault|mistake|error)|my (?:own )?(?:fault|mistake))\b/i;

/** Whether the sentence, or one beside it, says whose doing it was; once it was said, a passive hides nobody. */
function isOwned({ signs }: Draft, { sentence, start }: Sight) {
  return signs.responsibility.some((sign) => sign.start < start || sign.sentence.index <= sentence.index + 1);
}

const ownsNearby = (draft: Draft, { sentence, start, end }: Sight) => {
  const next = draft.sentences[sentence.index + 1]?.words ?? "";
  const rest = sentence.words.slice(end - sentence.start);
  const before = sentence.words.slice(0, start - sentence.start);
  const isSame = draft.signs.responsibility.some(
    (sign) => sign.sentence.index === sentence.index && (sign.start >= end || sign.end <= start),
  );
  return (
    (isSame && (OWNED_AFTER.test(rest) || OWNED_AFTER.test(before))) || OWNED_AFTER.test(next.slice(0, 120))
  );
};

/** Who is at fault, if one believes the draft: nobody, the client, a third party, or the rules. */
export const BLAME_RULES: readonly ApologyRule[] = [
  {
    rule: "agentless_passive",
    level: "serious",
    advice: "Nobody did this in your sentence: say “we” or “I”, and what was done.",
    find: (draft) => [
      ...PLAIN_PASSIVE.flatMap((pattern) =>
        sightings(draft, pattern, ({ sentence }) => !NAMES_US.test(sentence.words)),
      ),
      ...WEAK_PASSIVE.flatMap((pattern) =>
        sightings(draft, pattern, (sight) => !NAMES_US.test(sight.sentence.words) && !isOwned(draft, sight)),
      ),
    ],
  },
  {
    rule: "blame_on_client",
    level: "serious",
    advice: "This puts the fault on the client: keep to what your side did.",
    find: (draft) => [
      ...BLAMES_CLIENT.flatMap((pattern) =>
        sightings(
          draft,
          pattern,
          ({ before, words }) =>
            !(/^your|^errors?|^mist|^del|^prob|^iss|^fau|^fail/i.test(words) && CLEARED.test(before)) &&
            !ASKED_FOR.test(before),
        ),
      ),
      ...sightings(draft, HAD_YOU).map((sight) => ({
        ...sight,
        start: sight.start + sight.words.search(/had/i),
      })),
    ],
  },
  {
    rule: "blame_on_third_party",
    level: "serious",
    advice: "The client's agreement is with you: own the result, whoever was behind it.",
    find: (draft) =>
      THIRD_PARTY.flatMap((pattern) =>
        sightings(draft, pattern, (sight) => !CLEARED.test(sight.before) && !ownsNearby(draft, sight)),
      ),
  },
  {
    rule: "policy_as_justification",
    level: "serious",
    advice: "A rule of yours is no comfort to the client: say what you will do for them.",
    find: (draft) =>
      POLICY.flatMap((pattern) =>
        sightings(draft, pattern, ({ sentence }) => !NO_JUSTIFICATION.test(sentence.words)),
      ),
  },
];
