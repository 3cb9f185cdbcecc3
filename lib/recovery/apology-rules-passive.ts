import { phrase, type Sight, sightings } from "./apology-phrase";
import type { ApologyRule, Draft } from "./apology-rule";

const PLAIN_PASSIVE = [
  phrase`(?:(?:an?|the|this|some|several|a few|many|serious|a number of) )?(?:(?:serious|regrettable|unfortunate|human|internal|clerical|administrative) )?(?:mistakes?|errors?)(?: \w+ly)? (?:were|was|have been|has been|had been|may have been|might have been|got)(?: \w+ly| also| clearly| unfortunately| regrettably)? (?:made|committed)`,
  phrase`(?:something|things|it all|a few things|some things)(?: \w+ly| has| have| had| clearly){0,2} (?:went|gone) (?:\w+ )?wrong`,
  phrase`(?:an?|the|this|some) (?:\w+ )?(?:mistakes?|errors?|delays?|failures?|mix-?ups?|misunderstandings?|incidents?|oversights?) (?:has |have |had )?(?:occurred|happened|arose|arisen|crept in|slipped in|took place)|the ball was dropped|balls were dropped|(?:something|things|it|this|that|your \w+|the \w+) (?:fell|slipped|has slipped|has fallen) through the (?:cracks|net)|things (?:did not|didn't) go (?:as planned|to plan|according to plan|as they should|as expected)`,
];

const FAILED =
  "(?:lost|delayed|missed|overlooked|forgotten|mishandled|misplaced|damaged|dropped|ignored|neglected|misunderstood|overcharged|overbilled|double[- ]billed|misrouted|misdirected|mismanaged|disrupted|inconvenienced|let down|botched|omitted|held up|wrongly \\w+ed|incorrectly \\w+ed|(?:inadvertently|accidentally|unintentionally|erroneously) \\w+|mistakenly \\w+ed|interrupted)";

const DONE =
  "(?:sent|delivered|shipped|processed|handled|charged|billed|invoiced|entered|recorded|cancel+ed|closed|informed|told|answered|updated|issued|calculated|communicated|given|posted|published|addressed|dealt with|set up|configured|booked|applied|notified|contacted|called|consulted|warned|completed|finished|met|kept|done|followed|tested|checked|returned)";

const BADLY =
  "(?:(?:far |much |very )?(?:too )?late|(?:\\w+ ){1,3}(?:late|too late|after the deadline)|incorrectly|wrongly|badly|poorly|twice|in error|by mistake|to the wrong \\w+|with (?:the |an? )?(?:wrong|incorrect) \\w+|in the wrong \\w+|with errors|at the wrong \\w+|unprofessionally)";

const SUBJECT =
  "(?:(?:your|the|this|our|an?|some|these|those|that(?! (?:your|the|this|our|an?|you|it|they|we|i)\\b)) (?:(?!(?:that|which|because|and|but|when|if) )[\\w-]+ ){0,3}?(?!(?:that|which|you|it|they|when) )[\\w-]+|you|it|they)";

const WRONG_THING = "(?:wrong|incorrect|outdated|old|faulty|incomplete)";
const WEAK_PASSIVE = [
  phrase`${SUBJECT} (?:was|were|has been|have been|had been|got)(?: unfortunately| sadly| also| again| regrettably| then){0,2} ${FAILED}`,
  phrase`${SUBJECT} (?:was|were|has been|have been|had been|got)(?: unfortunately| sadly| also| again| regrettably){0,2} ${DONE}(?: to you| out)? ${BADLY}`,
  phrase`${SUBJECT} (?:was|were|has|have|had)(?: not|n't| never)(?: yet| ever| properly| been){0,2} ${DONE}`,
  phrase`there (?:was|were|has been|have been|seems? to have been|appears? to have been|must have been) (?:an?|some|several)(?: \w+){0,2} (?:breakdown|mistakes?|errors?|delays?|mix-?ups?|misunderstandings?|miscommunications?|problems?|issues?|failures?|lapse|oversight)(?: in communication)?`,
  phrase`(?:the|an?) ${WRONG_THING} (?:\w+ )?(?:was|were|has been|have been|got) ${DONE}`,
  phrase`(?:(?:our|the|an?) )?(?:\w+ )?(?:system|software|server|tool|platform|database|algorithm|portal|computer|app|website|glitch|bug) (?:sent|failed|did not|didn't|lost|deleted|crashed|went down|made|generated|created|charged|billed|issued|rejected|prevented|caused|produced|double-?charged|was down)`,
  phrase`${SUBJECT} (?:could not|couldn't) be ${DONE}`,
];

const NAMES_US =
  /\b(?:by (?:us|me|our|my|mistake of ours)|(?:on|at|of) (?:our|my) (?:side|part|end|own)|because of (?:us|me|our|my)|our (?:own )?(?:fault|mistake|error)|my (?:own )?(?:fault|mistake)|ours|mine|(?:i|we) made (?:them|it))\b/i;

/** Whether the sentence, or one beside it, says whose doing it was; once it was said, a passive hides nobody. */
function isOwned({ signs }: Draft, { sentence, start }: Sight) {
  return signs.responsibility.some((sign) => sign.start < start || sign.sentence.index <= sentence.index + 2);
}

/** Nobody did it, if one believes the draft. */
export const PASSIVE_RULES: readonly ApologyRule[] = [
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
];
