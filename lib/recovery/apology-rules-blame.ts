import { phrase, type Sight, sightings } from "./apology-phrase";
import type { ApologyRule, Draft } from "./apology-rule";

const CLEARED = /(?:\b(?:not|never|no|nothing|without any|neither|nor)|n't)\s(?:\w+\s){0,3}$/i;

const THIRD =
  "(?:(?:sub-?)?contractors?|suppliers?|vendors?|carriers?|couriers?|(?:hosting|service|cloud|network|internet|payment|telecoms?|it|e-?mail|software|logistics|external) (?:providers?|partners?|vendors?|compan(?:y|ies)|suppliers?)|providers?|partners?|manufacturers?|(?:freight|shipping|delivery|transport|trucking|parcel) (?:compan(?:y|ies)|services?|firms?|drivers?|partners?)|post office|postal service|bank|agency|freelancers?|data cent(?:er|re)s?|third part(?:y|ies)|interns?|temps?|trainees?|customs|airline|printers?|haulier|(?:my|our) (?:assistant|secretary|predecessor)|(?:new|junior) (?:girl|guy|hire|starter|recruit)(?: in (?:the|our) office)?|(?:someone|somebody) (?:in|on|from) (?:the|our|my) (?:\\w+ )?(?:team|office|department)|royal mail|deutsche post|dhl|ups|fedex|dpd|usps|hermes|maersk|microsoft|google|amazon|aws|azure|cloudflare|salesforce|(?:former|previous|junior|new|ex-?) ?(?:colleague|employee|staff member|team member|account manager|consultant)s?|weather|strike)";
const FAILS =
  "(?:failed|fails|was late|were late|was slow|did not|didn't|has not|have not|hasn't|had not|let (?:us|me|everyone) down|lost|delayed|made (?:a |an |the )?(?:\\w+ )?(?:mistakes?|errors?)|caused|missed|forgot|broke|was unable|were unable|could not|couldn't|had (?:an? )?(?:\\w+ )?(?:outage|problems?|issues?|delays?|failure|strike|backlog)|is to blame|are to blame|was responsible|is responsible|was at fault|messed|dropped|never|delivered (?:it |them )?(?:\\w+ )?late|sent (?:us )?the wrong|is at fault|let us wait|kept us waiting|went down|crashed|mishandled|overlooked|damaged|cancelled|got it wrong|left (?:the|your|a|us|it|them|everything|things|no))";
const THIRD_PARTY = [
  phrase`(?:(?:our|the|a|an|their|my|one of our|another|this) )?(?:\w+ )?${THIRD}(?: (?:then|unfortunately|simply|also|again|who|that|which|there|of ours|has|have|had|we \w+)){0,2} ${FAILS}`,
  phrase`(?:because of|due to|caused by|fault of|owing to|thanks to|blame|error by|mistake by|delays? (?:at|by|with)|problems? (?:at|with)|issues? (?:at|with)|down to|lies with|lie with|rests with) (?:(?:our|the|a|an|one of our) )?(?:\w+ )?${THIRD}`,
  phrase`(?:beyond|outside|out of) (?:our|my) (?:control|hands|influence)|(?:not|isn't|wasn't|hardly|neither) (?:actually |really |entirely |even |just )?(?:our|my) (?:fault|mistake|doing|responsibility)`,
  phrase`they (?:never|did not|didn't|failed to|forgot to) (?:told|tell|inform(?:ed)?|warn(?:ed)?|notif(?:y|ied)|let|deliver(?:ed)?|send|sent|give|gave)(?: us| me)?`,
  phrase`(?:nobody|no one|no-one|none of us) could(?: possibly)? have (?:foreseen|known|predicted|prevented|anticipated)|(?:we|i) could(?: not|n't) (?:possibly )?have (?:foreseen|known|predicted|prevented|anticipated)|nothing (?:that )?(?:we|i) could (?:do|have done)|(?:our|my) hands (?:are|were) tied|(?:was|were|is|are) (?:simply |entirely |completely )?(?:unavoidable|unforeseeable|unpreventable)|force majeure|act of god`,
];
const HIDING =
  /\b(?:hid|no excuse|not an excuse|(?:our|my) (?:own )?(?:mistake|fault|error)|was wrong|wrong of us|waive)/i;
const OWNED_AFTER =
  /\b(?:on us|on me|our (?:job|responsibility|fault|mistake|failure|choice)|my (?:job|responsibility|fault|mistake)|no excuse|not an excuse|excuse|responsib|we (?:chose|should|did not|didn't|failed|hired|picked)|i (?:should|did not|failed))/i;

const POLICY = [
  phrase`(?:our|company|corporate|internal|the (?:company|firm)'s|standard) (?:(?!insurance|liability)\w+ )?polic(?:y|ies)`,
  phrase`(?:as per|per|in line with|in accordance with|according to|under|pursuant to|based on|subject to|in keeping with) (?:our|the) (?:\w+ (?:and )?){0,2}(?:terms|polic(?:y|ies)|contract|agreement|conditions|sla|procedures?|process|rules|guidelines|regulations)`,
  phrase`as (?:stated|set out|specified|described|laid down|written) in (?:the|our|your) (?:\w+ )?(?:contract|agreement|terms|policy|sla)`,
  phrase`(?:standard|normal|usual|company|common|established) (?:operating |business |company )?(?:procedures?|practice)|company rules`,
  phrase`(?:our|the|your) (?:general )?(?:terms|terms and conditions|terms of service|rules|guidelines|procedures?|contract|agreement|sla)(?: \w+)? (?:states?|allows?|(?:are|is) (?:quite |very )?clear|says?|prescribes?|provides?|requires?|specif(?:y|ies)|(?:(?:do|does|did) not|don't|doesn't|didn't) (?:allow|permit|cover|foresee|provide|let)|prohibits?|excludes?|allows? for)`,
  phrase`(?:we|i)(?: are|'re| am)(?: not| n't)(?: legally| contractually)? (?:obliged|obligated|required|liable)|(?:do not|don't|cannot|can't) make (?:any )?exceptions|under no (?:legal |contractual )?obligation|that(?:'s| is) (?:just |simply )?how (?:our|the) (?:process|system|company|procedure)s? works?|not (?:legally |contractually )?(?:obliged|obligated|liable)`,
];
const NO_JUSTIFICATION =
  /\b(?:chang|rewr|revis|dropp|abandon|abolish|wrong|no excuse|not an excuse|regardless|despite|whatever|waiv|hid(?:e|ing)|exception for you|owe|entitle|broke|breach|against|violat|failed|did not (?:follow|keep)|didn't (?:follow|keep)|ignored|should not|new)/i;

/** The rule is named to be blamed for it: it was broken, is changed, or was no excuse. */
function isTakenBack({ sentences }: Draft, { sentence }: Sight) {
  const next = sentences[sentence.index + 1]?.words.slice(0, 120) ?? "";
  return NO_JUSTIFICATION.test(sentence.words) || HIDING.test(next);
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

/** A third party is at fault, or the rules, if one believes the draft. */
export const BLAME_RULES: readonly ApologyRule[] = [
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
      POLICY.flatMap((pattern) => sightings(draft, pattern, (sight) => !isTakenBack(draft, sight))),
  },
];
