import { phrase, type Sight } from "./apology-phrase";

const FELT =
  "(?:frustrat\\w+|upset(?:ting)?|annoy\\w+|anger|angry|disappoint\\w+|embarrass\\w+|awkward|stress\\w*|worr\\w+|humiliat\\w+|painful|difficult|hard|unpleasant|exhausting|irritat\\w+|infuriat\\w+|maddening|tiring|costly|hurtful|uncomfortable|unsettling)";
export const EMPATHY = [
  phrase`(?:we|i)(?: \w+){0,2} (?:understand|see|know|appreciate|realise|realize|imagine|recognise|recognize|hear)(?: very well| fully| well| only too well| now| exactly)? (?:how|that|what|why|your|you)(?! (?:patience|business|understanding|time|feedback|loyalty|custom)\b)`,
  phrase`(?:must|will) have (?:been|felt|caused|put|made|left)(?: \w+){0,4}`,
  phrase`how (?:very |deeply |extremely |much )?(?:${FELT}|much|badly|long) (?:this|it|that|our|you|must|we)`,
  phrase`you (?:have|had) every (?:right|reason)|(?:you are|you're|you were) (?:entirely |quite |absolutely )?right|rightly|with good reason|understandabl[ey]`,
  phrase`your (?:\w+ )?(?:frustration|anger|disappointment|annoyance|worry|embarrassment|concern|trust)(?: (?:is|was|are))?`,
  phrase`in your (?:place|position|shoes)`,
  phrase`(?:that|this|it) (?:is|was|'s) (?:\w+ )?${FELT}(?: for you| of us)?`,
];

const YOURS =
  "your (?:own )?(?:\\w+ )?(?:team|staff|board|clients?|customers?|boss|directors?|management|people|colleagues?|users?|managers?|company|office|finance (?:team|department)|accountant|project|launch|business|partners?|patients?|guests?|nurses?|crew|line|shop|site|website|screens?|warehouse|staff|marketing|sales|production|review|workshop|employees?|drivers?|family|auditors?|investors?|students?|tenants?|applicants?|suppliers?|buyers?|ceo|cfo|director)";
const HARM =
  "(?:time|trust|work|meeting|launch|plans?|weekend|evening|board|schedule|budget|deadlines?|reputation|day|week|holiday|project|sales|business|money|standing|month-end|audit|opening|presentation)";
export const IMPACT = [
  phrase`you (?:then |therefore |also |yourself |personally |all )?(?:had to|lost|missed|were (?:left|forced|made|kept|unable|not able|stuck|embarrassed|overcharged|charged|standing|without|in the dark)|was left|could not|couldn't|spent|waited|stayed|paid|ended up|faced|stood|looked|have had to|had no|sat|chased|explained|worked|went without|wrote (?:to us )?(?:\w+ )?(?:times|twice)|called (?:us )?(?:\w+ )?(?:times|twice)|never (?:got|received|heard)|arrived|opened|learned|learnt|found out|heard (?:it )?(?:from|about)|needed (?:it|this|the|that|your))`,
  phrase`(?:cost|costs|costing|left|leaving|put|putting|made|making|kept|keeping|forced|forcing|robbed|deprived|gave|brought|caused) you (?!(?:any |some |the |an |this )?(?:inconvenience|trouble|frustration|distress|difficult\w+|problems?)\b)(?:and your \w+ )?(?:\w+)`,
  phrase`${YOURS}(?: \w+){0,4} (?:had(?! not\b)|have had|lost|missed|waited|suffered|spent|needed|stood|stands|saw|heard|got|paid|sat|worked|drove|went|thought|learned|learnt|travelled|traveled|showed|slipped|fell|could|couldn't|cannot|can't|(?:was|were|is|are)(?: still| all| both)? (?:left|forced|made|kept|without|unable|not able|down|offline|late|closed|blocked|standing|stuck|idle|delayed|postponed|charged|embarrassed|waiting|interrupted|empty|stopped|cut off|locked out)|(?:did not|didn't) (?:get|have|know|receive|see|hear|sleep))`,
  phrase`of your (?:\w+ ){1,2}(?:had to|could not|couldn't|lost|waited|were)`,
  phrase`(?:she|he|they|the client)(?: had| has|'d)?(?: then| also| all)? (?:had to|lost|missed|spent|waited|drove|driven|stood|sat|flew|flown|travelled|traveled|worked|explained|could not|couldn't|paid|chased)`,
  phrase`you(?: had|'d)?(?: then| already| also| even| therefore| both){0,2} (?:built|drove|driven|flew|flown|travelled|traveled|booked|argued|gave notice|cancelled|canceled|postponed|told your|promised your|published|began|drew up|planned|prepared)`,
  phrase`hear(?:ing|d)? (?:it|about it|this|that)(?: first)? from|for nothing|because of (?:us|me)|on your busiest`,
  phrase`(?:meant|means|mean|so) (?:that )?(?:you|your)(?: \w+){0,4} (?:had|have|lost|could|were|was|missed|did|spent|waited)`,
  phrase`(?:meant|means)(?: that)? (?:you|your|a|an|extra|hours|days|more)`,
  phrase`(?:in front of|embarrassed (?:you )?before|explain(?: \w+){0,3} to) your`,
  phrase`(?:wasted|cost|costs|lost|delayed|ruined|disrupted|damaged|spoiled|spoilt|took|shook|abused|betrayed|endangered|jeopardi[sz]ed|upset|overran|blew|threw)(?: \w+){0,2} (?:of )?your (?:\w+ ){0,2}${HARM}`,
  phrase`your (?:\w+ ){0,2}${HARM} (?:was|were|had|has|suffered|slipped|overran|started|fell|stood|became)`,
  phrase`your(?: [\w-]+){1,4}? (?:had to|stood|sat|waited|met without|shipped by|missed|lost|couldn't|could not|went (?:without|to people)|left the room|suffered|(?:is|are|was|were) gone)`,
  phrase`you(?:'ve| have)? (?:had to|held off|repeated|relied on)|you (?:asked|wrote to|called|reminded|chased|told) us (?:\w+ )?(?:times|twice)|let you wait|bring back your`,
];

const ASKED = /\bif\b[^,;]{0,60}$/i;
const POSSIBLE = /\b(?:may|might|could|should)\b.{0,20}$/i;
const THEIR_FAULT = /\byou (?:missed (?:the|your|our) (?:deadline|payment|call|date)|paid (?:us )?late)/i;

/** Whether the words name what the client went through: not what may have been, nor what they are reproached with. */
export function isSuffered({ before, words, sentence }: Sight): boolean {
  if (ASKED.test(before) || POSSIBLE.test(before) || THEIR_FAULT.test(words)) return false;
  return !/\?$/.test(sentence.words);
}
