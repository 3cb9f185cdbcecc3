import { promisesDate } from "./apology-dates";
import { phrase, type Reading, type Sight, sightings, upTo } from "./apology-phrase";

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

const WE =
  "(?:we|i|our (?:own )?(?:team|staff|people|office|company|firm|department|support|service desk|consultants?|engineers?|colleagues?|accounts team|billing team)|my (?:own )?(?:team|people|staff|colleagues?|office))";
const LIGHT =
  "(?: (?:have|had|also|simply|just|then|still|both|again|all|ourselves|myself|repeatedly|clearly|badly|truly|really|fully|completely|totally|entirely|plainly|obviously|certainly|wrongly|mistakenly|carelessly|never)|'ve|'d){0,3}";
const WRONG =
  "(?:wrong|incorrect|old|outdated|false|incomplete|faulty|broken|empty|unfinished|someone else's|double|duplicate)";
const FAULT =
  "(?:mistakes?|faults?|errors?|failures?|failings?|oversights?|responsibility|doing|negligence|blunder|carelessness)";
const LAPSE =
  "(?:mistakes?|faults?|errors?|failures?|failings?|oversights?|delays?|silence|late(?:ness| delivery| reply| answer| invoice| payment)|slow (?:reply|response|answer)|poor \\w+|bad \\w+|wrong \\w+|lack of \\w+|carelessness|negligence|missed \\w+|broken promises?|behaviou?r|conduct|mishandling|blunder)";

const OWNED = [
  phrase`${WE}${LIGHT} (?:take|accept|bear|own|acknowledge|assume|carry|shoulder|admit)(?: (?:to you|full|complete|sole|all|the|total|entire|our|my|that)){0,3} (?:responsibility|blame|ownership|fault|${FAULT}|it)`,
  phrase`(?:take|taking|accept|accepting) (?:full |complete |sole |all )?(?:the )?(?:responsibility|blame|ownership)`,
  phrase`(?:the )?(?:responsibility|fault|blame|failure|mistake|error) (?:for (?:this|that|it) )?(?:is|was|lies|rests|lay|rested)(?: (?:entirely|wholly|fully|solely|all|only|squarely|completely|clearly)){0,2} (?:ours|mine|with (?:us|me)|on (?:us|me))`,
  phrase`(?:this|that|it|which|both|these|all of (?:this|it)|everything)(?: (?:is|was|are|were)|'s)(?: (?:entirely|wholly|fully|solely|all|only|squarely|completely|clearly|simply|plainly|and remains|of course)){0,2} (?:(?:our|my) (?:own )?${FAULT}|on (?:us|me)|(?:our|my) (?:job|duty)|ours|mine)`,
  phrase`(?:an?|the|this) (?:\w+ )?(?:mistake|error|fault|failure|oversight|lapse) (?:on|of|at) (?:our|my) (?:side|part|end|own)`,
  phrase`(?:on|at) (?:our|my) (?:side|part|end)`,
  phrase`(?:our|my) own (?:mistake|fault|error|failure|oversight|doing)s?`,
  phrase`(?:sorry|apologi[sz]e|apologi[sz]ing|apologies|apology|regret|excuse)(?: to you)?(?: sincerely| deeply| unreservedly)? (?:for|about|of) (?:our|my) (?:own )?(?:\w+ )?${LAPSE}`,
  phrase`(?:sorry|apologi[sz]e|apologies) for (?:having )?(?:not (?:having )?\w{3,14}(?:ing|ed|t|n|d|pt)|missing|sending|being (?:so |very |too )?(?:late|slow|careless|wrong|unclear|unreachable|rude)|letting you|failing|keeping you|losing|charging|billing|delivering|overlooking|forgetting|ignoring|making|breaking|giving|leaving|missed|sent|failed|let|kept|lost|charged)`,
  phrase`${WE}${LIGHT} (?:failed|fell short|let (?:you|your|everyone|everybody)|missed|broke|forgot|neglected|overlooked|mishandled|botched|underestimated|misjudged|misread|misunderstood|misled|miscalculated|ignored|messed|dropped the ball|overcharged|double[- ]billed|overbilled|mixed up|slipped|disappointed you|kept you (?:waiting|in the dark|guessing)|left you|cost you|hurt you|damaged|ruined|wasted|caused|erred|lost (?:your|the|track|sight|it|that|two|three|a)|lied)`,
  phrase`${WE}${LIGHT} (?:got|did|handled|had|put|set) (?:(?:this|that|it|things|everything|your \w+|the \w+)(?: \w+){0,2} )?(?:completely |badly |all |so |very )?(?:wrong|badly|poorly|wrongly)`,
  phrase`${WE}${LIGHT} (?:made|make) (?:an?|the|this|that|some|several|serious|two|three|many|bad)? ?(?:\w+ )?(?:mistakes?|errors?|blunder|misjudg\w+|wrong (?:decision|choice|call))`,
  phrase`${WE}${LIGHT} (?:was|were|am|are|have been|been)(?: (?:clearly|simply|plainly|completely|entirely|both|much|far|so|very|too|also|days|a day|two days|a week|two weeks|three days|\d{1,2} (?:days|hours|weeks|minutes))){0,3} (?:wrong|at fault|to blame|late|careless|responsible|slow|negligent|inattentive|unprepared|sloppy|unreliable|unclear|in the wrong|out of line|rude|accountable)`,
  phrase`${WE}${LIGHT} (?:sent|gave|delivered|charged|billed|invoiced|shipped|quoted|told|entered|used|booked|paid|posted|published|applied|answered|replied|called|wrote|responded|reacted|informed you|handed)(?: (?!and |but )[\w'-]+){0,6} (?:late|too late|twice|too much|too little|${WRONG}(?: \w+)?|in error|by mistake|incorrectly|wrongly|without (?:telling|asking|warning|checking|informing|notice)|only after|days? after|weeks? after|hours after)`,
  phrase`${WE}${LIGHT} (?:promised|told you|agreed|committed|assured you|said)${upTo(90)}(?:(?:and|but|then|yet)(?: then)?(?: we| i)? (?:did not|didn't|failed|never|missed|broke|delivered|sent)|but${upTo(30)}(?:late|arrived|only))`,
  phrase`${WE} (?:simply |also |then |still )?(?:did not|didn't|have not|haven't|had not|hadn't)(?: even| once| ever| properly)? (?:\w+ed|keep|kept|tell|told|send|sent|give|given|do|done|make|made|meet|met|see|seen|think|thought|write|written|catch|caught|notice|inform|deliver|check|answer|reply|call|respond|honou?r|live|act|listen|warn|test|read|bring|take|let|plan|look|follow|come|get|hand|explain|pay|hold|stick|ask|understand|react|update|review|test|say|put|care|treat|communicate|prepare|finish|involve|pass|stop|start|provide|realise|realize|spot|have (?:a|an|enough|the))(?! (?:you )?(?:wrong|any wrong))`,
  phrase`${WE} (?:should|ought to|could)(?: not|n't| never| at least| simply| easily| also| both){0,2} have (?!been told|been informed)\w+`,
];

const UNOWNED =
  /(?:\b(?:if|whether|unless|in case|suppose|should|wherever|when(?:ever)?) (?:\w+ ){0,3}|\b(?:not|n't|cannot|never|nor|deny|denies|refuse to|without|sometimes|may|might) (?:\w+ ){0,2}|\b(?:do not|don't|did not|cannot) (?:think|believe|feel|consider|agree|accept)\b.{0,40})$/i;
const ASKED = /\bif\b[^,;]{0,60}$/i;

const REPAIRED =
  "(?:fix(?:ed|ing)?|correct(?:ed|ing)?|refund(?:ed|ing)?|credit(?:ed|ing)?|replac(?:e|ed|ing)|re-?send(?:ing)?|re-?sent|re-?issu(?:e|ed|ing)|repair(?:ed|ing)?|redo(?:ing)?|redone|repay(?:ing)?|repaid|reimburs(?:e|ed|ing)|waiv(?:e|ed|ing)|rectif(?:y|ied)|restor(?:e|ed|ing)|compensat(?:e|ed|ing)|rebuil(?:d|t)|rewrit(?:e|ten|ing)|resol(?:ve|ved|ving)|make up for|made up for|put (?:this|it|that|things|everything|right|back|the rest)|putting (?:this|it|that|things|everything|right)|make (?:this|it|that|things|everything|good|amends|up)|making (?:this|it|that|things|good|amends|up)|made (?:it|this|things) (?:right|good)|tak(?:e|en|ing) (?:\\w+ ){1,3}off (?:your|the)|cancel(?:l?ed)? (?:the|your|that|this)|remov(?:e|ed|ing)|assign(?:ed|ing)?|deliver(?:ed|ing)?|cover(?:ed|ing)? (?:the|your|all|any)|pay(?:ing)? (?:for|the|your|you|back)|paid (?:for|the|your|back)|hand(?:ed)? over|complet(?:e|ed|ing)|finish(?:ed|ing)?|updat(?:e|ed|ing) (?:your|the)|start(?:ed)? over|deduct(?:ed)?|extend(?:ed)?|recover(?:ed)?|get your money back|work(?:ing)? (?:through|over|all|the|this) (?:the )?(?:weekend|night)|issue(?:d)?|sort(?:ed|ing)? (?:this|it|that|things|out))";
const DO =
  "(?:(?:we|i)(?: will|'ll| have|'ve| shall| are| am|'re|'m| can| would like to| want to| intend to| promise to)(?: be| going to| personally| already| now| also| immediately| today| therefore| just| since| both| then| all){0,3})";

const REPAIR = [
  phrase`${DO} ${REPAIRED}`,
  phrase`${DO} (?:send|sent|sending|give|given|bring|provide|attach(?:ed)?|enclose(?:d)?|arrange(?:d)?|offer(?:ed)?|get)(?: \w+){0,2} (?:the |a |your |our |an |another |with )*(?:correct|corrected|new|missing|complete|completed|right|revised|replacement|full|final|updated|fresh|refund|credit|discount|finished|substitute)`,
  phrase`(?:we|i) (?:already |immediately |today |now |just |since )?(?:corrected|refunded|credited|replaced|resent|re-sent|reissued|repaired|reimbursed|waived|fixed|restored)`,
  phrase`(?:will|has|have|is|are|was|were)(?: already| now| also){0,2} (?:be |been |being )?(?:refunded|credited|corrected|fixed|replaced|resent|re-sent|reissued|repaired|redone|reimbursed|waived|restored|put right|made good|rectified|resolved|compensated)`,
  phrase`(?:corrected|new|right|correct|replacement|revised|missing|full|complete|finished) (?:\w+ ){1,3}(?:is|are|will be|has been|have been|goes|went|was|comes|reaches|arrives) (?:attached|enclosed|with you|on (?:its|the|their) way|ready|sent|in your|out|delivered|now|there)`,
  phrase`you (?:will|'ll|are going to|shall|can) (?:get|have|receive|be (?:refunded|credited|compensated)|find|not be (?:charged|billed|invoiced)|not (?:pay|receive a bill))`,
  phrase`(?:refund|credit note|discount|replacement|compensation)(?: \w+){0,4} (?:is|are|will|of|on|has|attached|enclosed)`,
  phrase`(?:to|how (?:can|could|may) (?:we|i)|what (?:can|could|may) (?:we|i) do to|how we(?: will|'ll)) (?:put|make) (?:this|it|that|things|everything) (?:right|good|up to you)`,
  phrase`(?:attached|enclosed|here) (?:is|are|you (?:will )?find) (?:the|a|your|our) (?:correct|corrected|new|missing|complete|right|revised|full|final)`,
];

const SORRY = [
  phrase`(?:sorry|apologi[sz]e|apologi[sz]ing|ashamed|regretful|remorse)`,
  phrase`(?:our|my|sincere|sincerest|deepest|heartfelt|unreserved|full|an?|real|proper|personal) (?:\w+ )?(?:apology|apologies)`,
  phrase`apologies (?:for|to|that)`,
  phrase`(?:we|i)(?: \w+){0,2} regret(?! to (?:inform|tell|say|advise|announce))`,
  phrase`(?:our|my) (?:deep |sincere |great )?regret`,
];
const NO_REGRET = /(?:\b(?:not|n't|never|no need to) (?:\w+ )?)$/i;

const EXPLAINED = [
  phrase`because(?! of (?:us|me|this|that|it|our|my|what)\b)`,
  phrase`due to(?! (?:be|arrive|go|start|end|ship|launch|expire|finish|meet|deliver|receive|happen|take|you)\b)`,
  phrase`(?:owing to|as a result of|caused by|thanks to|on account of)(?! (?:us|me|this|that|our|my|your)\b)`,
  phrase`(?:the|one|main|simple|real) (?:reason|cause|background)(?: (?:for|of|behind) [\w' ]{2,40}?)? (?:is|was|lies|lay|being)`,
  phrase`(?:what|this|it|how this|why this)(?: \w+)? happened (?:because|when|was|is|as|since|through|after)`,
  phrase`(?:let me explain|(?:i|we) (?:would|want|'d) (?:like )?to explain|here is (?:what happened|how|why))(?: what happened| how| why| to you)?`,
  phrase`(?:what|this is what) happened(?: is| was|:)?(?! again)`,
  phrase`(?:it turned out|we found out|we found that|as it turns out|came about)`,
  phrase`(?:unforeseen|unexpected|exceptional) (?:circumstances?|events?|problems?|difficult\w+|demand|absences?)`,
  phrase`(?:staff(?:ing)? (?:shortages?|absences?|illness)|short[- ]staffed|understaffed|technical (?:difficult\w+|problems?|issues?|reasons?|failure)|high (?:workload|volume|demand)|holiday season|sick leave|system (?:outage|failure|migration|error|update|crash))`,
];
const NO_EXPLANATION =
  /(?:\b(?:sorry|apologi[sz]e|not|n't|only|simply|partly)[ ,]+|\b(?:that|this) is (?:no|not an) (?:excuse|reason)\b.{0,30})$/i;

const REPENTED = [
  phrase`(?:will|'ll|must|can|shall|does|should|may)(?: not|n't| never)? (?:never |not )?(?:ever )?(?:happen|occur|be repeated|repeat itself)(?: to you)? again`,
  phrase`(?:won't|cannot|can't|can not|must not|will not|must never|will never|can never|does not|doesn't|not) (?:\w+ )?(?:happen|recur|be repeated|repeat|occur)(?: \w+){0,3}`,
  phrase`(?:make sure|ensure|see to it|guarantee|making sure)${upTo(90)}(?:never|not|n't|cannot|no longer|no|again|every time|always)`,
  phrase`(?:prevent|avoid|stop|rule out)(?:s|ing)? (?:this|it|that|such|these|the same|a repeat|anything like|a recurrence|another)`,
  phrase`(?:so|such) that${upTo(60)}(?:never|cannot|can't|can not|will not|won't|does not|doesn't|no longer|again|not)`,
  phrase`from now on|from (?:today|monday|this week|next week) on|going forward|in (?:the )?future|never again|as of (?:today|now|monday)`,
  phrase`(?:we|i)(?: have|'ve| are|'re| will|'ll)(?: already| now| also| since| therefore){0,2} (?:chang(?:e|ed|ing) (?:our|the|how|my|this|who|what)|introduc(?:e|ed|ing)|add(?:ed|ing)? (?:a|an|the)|put in place|set(?:ting)? up|appoint(?:ed|ing)?|install(?:ed|ing)?|train(?:ed|ing)?|revis(?:e|ed|ing)|learn(?:ed|t)?|chang(?:e|ed)|rewrit(?:e|ten|ing) (?:our|the))`,
  phrase`(?:learn|learned|learnt|learning) from (?:this|it|that|our|my)|(?:do|be) better|lesson`,
  phrase`every(?: \w+){1,4} (?:is|are|will be|gets) (?:now )?(?:\w+ )?(?:checked|reviewed|read|signed|tested|confirmed|approved|proofread)`,
];

const FORGIVEN = [
  phrase`forgive(?:ness)?`,
  phrase`(?:pardon|excuse) (?:us|me|our|my|this)|your pardon`,
  phrase`give (?:us|me) (?:another|a second|one more|a) chance|(?:another|a second) chance`,
];
const NOT_ASKED = /\b(?:not|n't|never|no|without|cannot|hard to|difficult to|nor)\b.{0,40}$/i;

const FELT =
  "(?:frustrat\\w+|upset(?:ting)?|annoy\\w+|anger|angry|disappoint\\w+|embarrass\\w+|awkward|stress\\w*|worr\\w+|humiliat\\w+|painful|difficult|hard|unpleasant|exhausting|irritat\\w+|infuriat\\w+|maddening|tiring|costly|hurtful|uncomfortable|unsettling)";
const EMPATHY = [
  phrase`(?:we|i)(?: \w+)? (?:understand|see|know|appreciate|realise|realize|imagine|recognise|recognize|hear)(?: very well| fully| well| only too well| now| exactly)? (?:how|that|what|why|your|you)(?! (?:patience|business|understanding|time|feedback|loyalty|custom)\b)`,
  phrase`(?:must|will) have (?:been|felt|caused|put|made|left)(?: \w+){0,4}`,
  phrase`how (?:very |deeply |extremely |much )?(?:${FELT}|much|badly|long) (?:this|it|that|our|you|must|we)`,
  phrase`you (?:have|had) every (?:right|reason)|(?:you are|you're|you were) (?:entirely |quite |absolutely )?right|rightly|with good reason|understandabl[ey]`,
  phrase`your (?:\w+ )?(?:frustration|anger|disappointment|annoyance|worry|embarrassment|concern|trust)(?: (?:is|was|are))?`,
  phrase`in your (?:place|position|shoes)`,
  phrase`(?:that|this|it) (?:is|was|'s) (?:\w+ )?${FELT}(?: for you| of us)?`,
];

const YOURS =
  "your (?:own )?(?:\\w+ )?(?:team|staff|board|clients?|customers?|boss|directors?|management|people|colleagues?|users?|managers?|company|office|finance team|accountant|project|launch|business|partners?|patients?|guests?)";
const HARM =
  "(?:time|trust|work|meeting|launch|plans?|weekend|evening|board|schedule|budget|deadlines?|reputation|day|week|holiday|project|sales|business|money|standing|month-end|audit|opening|presentation)";
const IMPACT = [
  phrase`you (?:then |therefore |also |yourself |personally |all )?(?:had to|lost|missed|were (?:left|forced|made|kept|unable|not able|stuck|embarrassed|overcharged|charged|standing|without|in the dark)|was left|could not|couldn't|spent|waited|stayed|paid|ended up|faced|stood|looked|have had to|had no|sat|chased|explained|worked|went without|wrote (?:to us )?(?:\w+ )?(?:times|twice)|called (?:us )?(?:\w+ )?(?:times|twice)|never (?:got|received|heard)|arrived|opened|learned|learnt|found out|heard (?:it )?(?:from|about)|needed (?:it|this|the|that|your))`,
  phrase`(?:cost|costs|costing|left|leaving|put|putting|made|making|kept|keeping|forced|forcing|robbed|deprived|gave|brought|caused) you (?!(?:any |some |the |an |this )?(?:inconvenience|trouble|frustration|distress)\b)(?:and your \w+ )?(?:\w+)`,
  phrase`${YOURS} (?:had|have had|lost|was|were|could|couldn't|missed|waited|suffered|spent|has had|needed|stood|did not|didn't|saw|heard|got|paid|sat)`,
  phrase`(?:meant|means|mean|so) (?:that )?(?:you|your)(?: \w+){0,4} (?:had|have|lost|could|were|was|missed|did|spent|waited)`,
  phrase`(?:meant|means)(?: that)? (?:you|your|a|an|extra|hours|days|more)`,
  phrase`(?:in front of|embarrassed (?:you )?before|explain(?: \w+){0,3} to) your`,
  phrase`(?:wasted|cost|costs|lost|delayed|ruined|disrupted|damaged|spoiled|spoilt|took|shook|abused|betrayed|endangered|jeopardi[sz]ed|upset|overran|blew|threw)(?: \w+){0,2} (?:of )?your (?:\w+ ){0,2}${HARM}`,
  phrase`your (?:\w+ ){0,2}${HARM} (?:was|were|had|has|suffered|slipped|overran|started|fell|stood|became)`,
];

/** What a draft says, by the components of a good apology, in the order in which it says it. Conditions, denials and the words of others count for nothing. */
export function signsOf(reading: Reading): Signs {
  const sights = (patterns: readonly RegExp[], means?: (sight: Sight) => boolean) =>
    patterns.flatMap((pattern) => sightings(reading, pattern, means)).sort((a, b) => a.start - b.start);
  const blames = /\byou (?:missed (?:the|your|our) (?:deadline|payment|call|date)|paid (?:us )?late)/i;
  return {
    responsibility: sights(OWNED, ({ before }) => !UNOWNED.test(before) && !ASKED.test(before)),
    repair: sights(
      REPAIR,
      ({ before, sentence }) => !/\b(?:not|never|unable to)\s$/i.test(before) && !isHedged(sentence),
    ),
    regret: sights(SORRY, (sight) => !NO_REGRET.test(sight.before) && isMeant(sight)),
    explanation: sights(EXPLAINED, ({ before }) => !NO_EXPLANATION.test(before)),
    repentance: sights(REPENTED),
    forgiveness: sights(FORGIVEN, ({ before }) => !NOT_ASKED.test(before)),
    empathy: sights(EMPATHY, ({ before }) => !ASKED.test(before)),
    personalImpact: sights(
      IMPACT,
      ({ before, words, sentence }) =>
        !ASKED.test(before) &&
        !/\b(?:may|might|could) have $/i.test(before) &&
        !blames.test(words) &&
        !/\?$/.test(sentence.words),
    ),
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

function isHedged({ words }: { words: string }) {
  return /\b(?:look into|see what we can|try to|unable to|cannot|can't)\b/i.test(words);
}

function wholeSentence(sentence: Reading["sentences"][number]): Sight {
  return { start: sentence.start, end: sentence.end, words: sentence.words, before: "", sentence };
}
