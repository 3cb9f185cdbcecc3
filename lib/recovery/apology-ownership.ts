import { phrase, type Sight, upTo } from "./apology-phrase";

const WE =
  "(?:we|i|our (?:own )?(?:team|staff|people|office|company|firm|department|support|service desk|consultants?|engineers?|colleagues?|accounts team|billing team)|my (?:own )?(?:team|people|staff|colleagues?|office))";
const LIGHT =
  "(?: (?:have|had|also|simply|just|then|still|both|again|all|ourselves|myself|repeatedly|clearly|badly|truly|really|fully|completely|totally|entirely|plainly|obviously|certainly|wrongly|mistakenly|carelessly|never)|'ve|'d){0,3}";
const WRONG =
  "(?:wrong|incorrect|old|outdated|false|incomplete|faulty|broken|empty|unfinished|someone else's|double|duplicate)";
const FAULT =
  "(?:mistakes?|faults?|errors?|failures?|failings?|oversights?|responsibility|doing|negligence|blunder|carelessness)";
const LAPSE =
  "(?:mistakes?|faults?|errors?|failures?|failings?|oversights?|delays?|silence|late(?:ness| delivery| reply| answer| invoice| payment)|slow (?:reply|response|answer)|tone|words|rudeness|remarks?|comments?|poor \\w+|bad \\w+|wrong \\w+|lack of \\w+|carelessness|negligence|missed \\w+|broken promises?|behaviou?r|conduct|mishandling|blunder)";

const NO_FAILURE =
  "(?:receiv|intend|expect|anticipat|charg|bill|invoic|caus|doubt|want|need|agree|promis|mention|request|order|refus|commit|break|broke|breach|violat|fail|miss|los|forg|delay|damag|harm|hid|lie|lied|misl|overcharg|ignor|neglect|disagree|deserv|creat)\\w*|mean|meant|hear|heard|get (?!it|this|that|back|to|around|round)|get(?= your| the| a)|got|gotten|make (?:a|any)|do (?:any|it on)|done anything|have (?:any|time|your|the (?:figures|data|information))|know|known|been|yet|had|found";

/** How one owns a failure: says that it is ours, or says what we did or failed to do. */
export const OWNED = [
  phrase`${WE}${LIGHT} (?:take|accept|bear|own|acknowledge|assume|carry|shoulder|admit)(?: (?:to you|full|complete|sole|all|the|total|entire|our|my|that)){0,3} (?:responsibility|blame|ownership|fault|${FAULT}|it)(?! (?:to|towards|very|extremely|most|as|seriously)\b)`,
  phrase`(?:take|taking|accept|accepting) (?:full |complete |sole |all )?(?:the )?(?:responsibility|blame|ownership)(?! (?:to|towards|very|extremely|most|as|seriously)\b)`,
  phrase`(?:the )?(?:responsibility|fault|blame|failure|mistake|error) (?:for (?:this|that|it) )?(?:is|was|lies|rests|lay|rested)(?: (?:entirely|wholly|fully|solely|all|only|squarely|completely|clearly)){0,2} (?:ours|mine|with (?:us|me)|on (?:us|me))`,
  phrase`(?:this|that|it|which|both|these|all of (?:this|it)|everything)(?: (?:is|was|are|were)|'s)(?: (?:entirely|wholly|fully|solely|all|only|squarely|completely|clearly|simply|plainly|and remains|of course)){0,2} (?:(?:our|my) (?:own )?${FAULT}|on (?:us|me)|(?:our|my) (?:job|duty)|ours|mine)`,
  phrase`(?:an?|the|this) (?:\w+ )?(?:mistake|error|fault|failure|oversight|lapse) (?:on|of|at) (?:our|my) (?:side|part|end|own)`,
  phrase`(?:is|was|are|were|'s|remains?)(?: (?:entirely|wholly|fully|solely|all|only|also|simply|clearly|plainly|and remains)){0,2} (?:our|my) (?:own )?(?:fault|responsibility|mistakes?|errors?|failures?|failings?|oversights?|doing|negligence)`,
  phrase`(?:mistakes?|errors?|faults?|failures?|oversights?)(?: \w+){0,3} (?:is|was|were|are)(?: \w+ly| all)? (?:ours|mine)`,
  phrase`(?:owned|owning) (?:up|it|this)|(?:said|told (?:him|her|them)|admitted)(?: that)? (?:we|i|it) (?:was|were) (?:wrong|at fault|to blame|on us)`,
  phrase`(?:on|at) (?:our|my) (?:side|part|end)`,
  phrase`(?:our|my) own (?:mistake|fault|error|failure|oversight|doing)s?`,
  phrase`(?:sorry|apologi[sz]e|apologi[sz]ing|apologies|apology|regret|excuse)(?: to you)?(?: sincerely| deeply| unreservedly)? (?:for|about|of) (?:the \w+ of )?(?:our|my) (?:own )?(?:\w+ )?(?:\w+ )?${LAPSE}`,
  phrase`(?:sorry|apologi[sz]e|apologies) for (?:having )?(?:not (?:having )?\w{3,14}(?:ing|ed|t|n|d|pt)|missing|sending|being (?:so |very |too )?(?:late|slow|careless|wrong|unclear|unreachable|rude)|letting you|failing|keeping you|losing|charging|billing|delivering|overlooking|forgetting|ignoring|making|breaking|giving|leaving|missed|sent|failed|let|kept|lost|charged)`,
  phrase`${WE}${LIGHT} (?:failed|fell short|let (?:you|your|everyone|everybody)|missed|broke|forgot|neglected|overlooked|mishandled|botched|underestimated|misjudged|misread|misunderstood|misled|miscalculated|ignored|messed|dropped the ball|overcharged|double[- ]billed|overbilled|mixed up|slipped|disappointed you|kept you (?:waiting|in the dark|guessing)|left you|cost you|hurt you|damaged|ruined|wasted|caused|erred|lost (?:your|the|track|sight|it|that|two|three|a)|lied|swapped|confused|interrupted|rushed|hid|misplaced|skipped)`,
  phrase`${WE}${LIGHT} (?:got|did|handled|had|put|set) (?:(?:this|that|it|things|everything|your \w+|the \w+)(?: \w+){0,2} )?(?:completely |badly |all |so |very )?(?:wrong|badly|poorly|wrongly)`,
  phrase`${WE}${LIGHT} (?:made|make) (?:an?|the|this|that|some|several|serious|two|three|many|bad)? ?(?:\w+ )?(?:mistakes?|errors?|blunder|misjudg\w+|wrong (?:decision|choice|call))`,
  phrase`${WE}${LIGHT} (?:was|were|am|are|have been|been)(?: (?:clearly|simply|plainly|completely|entirely|both|much|far|so|very|too|also|days|a day|two days|a week|two weeks|three days|\d{1,2} (?:days|hours|weeks|minutes))){0,3} (?:wrong|at fault|to blame|late|careless|responsible|slow|negligent|inattentive|unprepared|sloppy|unreliable|unclear|in the wrong|out of line|rude|accountable)`,
  phrase`${WE}${LIGHT} (?:sent|gave|delivered|charged|billed|invoiced|shipped|quoted|told|entered|used|booked|paid|posted|published|applied|answered|replied|called|wrote|responded|reacted|informed you|handed)(?: (?!and |but )[\w'-]+){0,6} (?:late|too late|twice|too much|too little|${WRONG}(?: \w+)?|in error|by mistake|incorrectly|wrongly|without (?:telling|asking|warning|checking|informing|notice|testing|reading|thinking|reviewing|consulting)|instead of|only after|days? after|weeks? after|hours after)`,
  phrase`${WE}${LIGHT} (?!(?:receiv|found|f[ie]nd|notic|identif|discover|correct|replac|fix|remov|were|was|will|are|am|can|would|know|knew|underst|see|saw|cancel|withdr|recall|delet|repair|check|apologi|regret|sorry|have|had|do|did|think|hope|got|get|restor|amend)\w*)\w+(?: (?!and |but )[\w'-]+){0,4}? (?:the|an?|your|some|two) ${WRONG} \w+`,
  phrase`${WE}${LIGHT} (?:shipped|released|deployed|changed|started|planned|moved|signed|launched|published|deleted)(?: (?!and |but )[\w'-]+){0,6} (?:badly|poorly|carelessly|too late|without (?:telling|asking|warning|checking|informing|notice|testing|reading|thinking|reviewing|consulting|your))`,
  phrase`(?:that|this|it|which) (?:is|was)(?: (?:\w+ly|very|just|so))? (?:out of line|disrespectful|(?:wrong|careless|thoughtless|unfair|rude|unprofessional|sloppy|negligent|inexcusable) of (?:us|me|our \w+)|careless|thoughtless|sloppy|arrogant|negligent)|(?:that|this) was(?: (?:\w+ly|just))? wrong`,
  phrase`(?:we|i) [\w' ,]{2,70}?(?:and|but|yet|then) (?:then )?(?:did not|didn't|never|failed to)(?! (?:hear|heard|receive|received|get|got|intend|mean|want))`,
  phrase`${WE} (?:said|did) nothing|(?:we|i) (?:did not|didn't)(?=\s{0,2}[.;!])|(?:we|i) (?:have |had )?promised(?: \w+){0,12} broke`,
  phrase`${WE}${LIGHT} (?:promised|told you|agreed|committed|assured you|said)${upTo(90)}(?:(?:and|but|then|yet)(?: then)?(?: we| i)? (?:did not|didn't|failed|never|missed|broke|delivered|sent)|but${upTo(30)}(?:late|arrived|only))`,
  phrase`${WE} (?:simply |also |then |still |just )?(?:did not|didn't|have not|haven't|had not|hadn't)(?: even| once| ever| properly){0,2} (?!(?:${NO_FAILURE})\b)\w+(?! (?:you )?(?:wrong|any wrong))`,
  phrase`(?:our|my) (?:own )?(?:fault|mistake|error)(?! (?:reports?|logs?|codes?|rate|handling|messages?|team))|(?:apology|blame|fault) is (?:ours|mine)|(?:we|i)(?:'m| am|'re| are| was| were) the ones? who`,
  phrase`(?:was|were|been)(?: \w+){1,4},? by (?:us|me)|(?:sorry|apologi[sz]e|apologi[sz]ing) (?:for|about) (?:how|the way|what) (?:we|i) (?!(?:feel|have to)\b)\w+`,
  phrase`if (?:we|i) had (?!(?:received|got|been|known|had|heard|seen|accepted)\b)\w+${upTo(60)}(?:you|this|that|it|your \w+) (?:would|could)`,
  phrase`(?:none|nobody|no one|no-one) (?:of us|here|(?:in|at|on) our \w+)(?: had| has)? (?!(?:is|could|can|will|would)\b)\w+|gave you (?:my|our) word|(?:we|i) knew${upTo(60)}and (?:still |only |we |i ){0,2}(?:told|said|did|kept|let)`,
  phrase`${WE}(?: have| had)? never (?:(?!(?:${NO_FAILURE})\b)\w+ed|put|sent|told|gave|did|made|wrote|rang|took|brought|came|went|saw|read|kept|paid|thought|looked|let)(?! (?:any|anything)\b)`,
  phrase`${WE}${LIGHT} let (?:\w+ ){1,4}(?:drop|lapse|slip|slide|expire|happen|wait|rot)`,
  phrase`${WE}${LIGHT} (?:delivered|sent|gave|printed|handed|published|issued|signed)(?: (?!and |but )[\w'-]+){0,5} (?:with (?:\w+ ){0,2}(?:errors?|mistakes?)|that (?:was|were) ${WRONG})`,
  phrase`(?:sorry|apologi[sz]e)(?: that)? (?:our|my) \w+ (?:took|(?:was|were|came|arrived)(?: so| too| far too| much too)? late)`,
  phrase`${WE}${LIGHT} (?:mis\w{2,12}ed|over(?:charged|billed|wrote|looked|stated|ran|slept)|double[- ]\w+ed|(?:cancel+ed|deleted|packed|cut|raised|changed|closed|published|blamed|corrected|embarrassed|insulted|kept) (?:you|your|another))`,
  phrase`${WE}${LIGHT} (?:took|needed)(?: \w+){1,4} to (?:answer|reply|respond|call|react|tell|fix|notice|act)|${WE}${LIGHT} (?:charged|billed|invoiced) you for(?: \w+){1,5} that (?:nobody|you)|${WE}${LIGHT} (?:was|were) not there|(?:you were|you have been|you've been) (?:let down|failed|wronged),? by (?:us|me)`,
  phrase`${WE} (?:should|ought to|could)(?: not|n't| never| at least| simply| easily| also| both){0,2} have(?: (?!been told|been informed)\w+|(?=\s{0,2}[.;,]))`,
];

const UNOWNED =
  /(?:\b(?:if|whether|unless|in case|suppose|should|wherever|when(?:ever)?) (?:\w+ ){0,3}|(?:\b(?:not|cannot|never|nor|hardly|neither|deny|denies|refuse to|without|sometimes|may|might)|n't) (?:\w+ ){0,3}|\bno (?:\w+ )?|\b(?:do not|don't|did not|cannot) (?:think|believe|feel|consider|agree|accept|see|regard|view)\b.{0,40}|\byou (?:may |might )?(?:say|claim|think|believe|feel|felt|allege|suggest|assume|argue|seem)\b[^,;:]{0,40})$/i;
const ASKED = /\bif\b[^,;]{0,60}$/i;
const WOULD_HAVE = /^(?:we|i|our|my)\b.{0,30}\bcould\b/i;
const ON_CONDITION = /\b(?:if|had (?:you|your|we))\b/i;

/** Whether the words own it: a condition, a denial and an opinion of the client do not. */
export function isOwning({ before, words }: Sight): boolean {
  if (UNOWNED.test(before) || ASKED.test(before)) return false;
  return !(WOULD_HAVE.test(words) && ON_CONDITION.test(before));
}
