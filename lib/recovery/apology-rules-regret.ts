import { phrase, type Sight, sightings, upTo } from "./apology-phrase";
import type { ApologyRule, Draft } from "./apology-rule";
import type { Span } from "./apology-sentences";

const SORRY = "(?:sorry|apologi[sz]e|apologi[sz]ing|apologies|apology|regret)";
const US =
  "(?:we|i|this|that|it|our|my|anything|anyone|something|someone|there|things|you (?:were|felt|feel|found|have been|experienced|had|got|are))";
const TROUBLE =
  "(?:inconveniences?|trouble|distress|confusion|frustration|upset|harm|disruption|offen[cs]e|discomfort|hardship|annoyance|problems?|issues?|difficult(?:y|ies)|delays?|misunderstandings?|disappointment|miscommunications?|mix-?ups?|embarrassment|hurt|damage)";

const CONDITIONS = [
  phrase`${SORRY}(?: to you| to you all| in advance| sincerely| deeply| very much| unreservedly)?,? if(?! you(?:'d| would| have (?:any )?(?:further )?questions| want| wish| need| like| prefer))`,
  phrase`${SORRY} (?:for|that|about|to) ${upTo(60)},? if ${US}`,
  phrase`if ${US}${upTo(120)}(?:sorry|apologi[sz]e|regret)`,
  phrase`if (?:we|i)(?: have|'ve| had| may have| might have| did| ever| somehow| unintentionally){0,2}(?: in any way)? (?:caused?|offended|offend|upset|hurt|disappointed|inconvenienced|let you down|failed you|made a mistake|did (?:something|anything) wrong|fell short|misled you)`,
  phrase`(?:may|might|could)(?: well| perhaps)? have(?: been)? (?:caused|upset|offended|inconvenienced|disappointed|led to|affected|hurt|occurred|experienced|suffered|felt|arisen|resulted)(?: you| to you)?`,
  phrase`(?:to|for) (?:anyone|anybody|all|those)(?: of you)? who(?:m)? (?:(?:may|might) have |was |were |has been |have been )?(?:been |felt )?(?:offended|affected|upset|inconvenienced|hurt)`,
  phrase`if (?:any |some )?(?:mistakes?|errors?) (?:were|was|have been|has been) made`,
  phrase`to the extent (?:that )?(?:we|i|this|our|you)|should (?:you|we|this|it) have (?:been|felt|caused|experienced|suffered|given)`,
];
const ANY_TROUBLE = phrase`any(?: and all)?(?: possible| potential| further)? ${TROUBLE}(?:(?: that| which)?(?: this| it| we| our \w+)?(?: may| might| could| has| have){0,2}(?: have)?(?: been)? caused(?: you| to you)?)?`;
const HARMLESS =
  /\b(?:avoid|without|prevent|spare you|(?:tell|let|show|call|ask|write to|inform) (?:me|us)(?: know)?|see|check|wonder(?:ing|ed)?|asked?|questions?,?|happy|not sure|free you from)\s$/i;

const FEELING =
  "(?:upset|unhappy|disappointed|frustrated|dissatisfied|offended|angry|annoyed|displeased|unsatisfied|sensitive|oversensitive|impatient|emotional|disgruntled|hurt|confused|bothered|(?:not|n't) (?:happy|satisfied|pleased))";
const FELT_APOLOGY = [
  phrase`(?:sorry|apologi[sz]e|regret)(?: to hear| to learn| to read| to see)?(?: that| about the way| for the way| about how| for how| how| if| for making| about)? you (?:(?:may |might )?(?:have )?(?:feel|felt|are feeling|were feeling)|thought|think|found (?:it|this|our)|find (?:it|this|our)|perceived?|believe|consider|got the impression|had the impression|have the impression|see it|took (?:it|this|offen[cs]e)|experienced (?:it|this)|had an? (?:bad|poor|negative|unpleasant|disappointing) experience|did not (?:like|enjoy)|didn't (?:like|enjoy)|(?:are|were|have been|seem|felt|feel)(?: so| very| too| this| that| clearly| left| all)? ${FEELING})(?: ${FEELING}| that way| this way)?`,
  phrase`(?:sorry|apologi[sz]e|apologies|regret) (?:for|about) (?:any |your |the )(?:\w+ )?(?:feelings?|perception|frustration|disappointment|dissatisfaction|upset|anger|impression)(?! (?:we|i|our|my) (?:caused|have caused|created))`,
  phrase`(?:sorry|apologi[sz]e|regret)(?: that| to hear(?: that)?)? you(?:'re|'ve been|weren't|aren't| weren't| aren't)(?: so| very| too| left)? (?:${FEELING}|happy|satisfied|pleased)`,
  phrase`(?:sorry|apologi[sz]e|regret)(?: that| if)? (?:my|our) (?:words?|tone|comments?|remarks?|e-?mail|message|actions?)(?: (?:was|were|have been|came|has been|may have been))+ (?:taken|understood|perceived|received|read|across|misunderstood|misinterpreted|misread)(?: (?:the wrong way|that way|badly|wrongly|so))?`,
  phrase`sorry to (?:hear|learn|read) (?:about|of) (?:your|the) (?:\w+ )?(?:experience|dissatisfaction|frustration|complaint|disappointment|unhappiness|concerns?|feelings?|problems?|issues?)`,
];

const JOIN = "(?: ?[,;:\\u2013\\u2014-]{1,2} ?| )";
const SORRY_BUT = [
  phrase`(?:sorry|apologi[sz]e|apologies|apology)(?:[^.!?\n\uFFFC]{0,90}?)${JOIN}(?:but|however|yet|although|though|nevertheless|that said)`,
  phrase`(?:while|although|though|whilst|even though|much as) (?:we|i)${upTo(20)}(?:sorry|apologi[sz]e|regret)`,
];
const BUT_FIRST =
  /^(?:however(?!\s+(?:much|long|hard|many|small|late|little)\b|\s+(?:you|we)(?:'d|\s+would)?\s+(?:prefer|like|want|wish|choose|look|contact|decide|reach))|but(?!\s+for\b)|nevertheless|nonetheless|still(?=,)|that said|having said that|at the same time,|yet|on the other hand|then again)\b/i;
/** What may follow a "but": it makes the apology larger and not smaller. */
const FOLLOWS_WELL =
  /^,?\s*(?:(?:we|i)(?:'ll|'ve| will| have| can\b| are| am| want| would| intend| promise| owe| also)(?! (?:not|n't|never|only|no|been (?:very|so|extremely)|a policy|to follow|unable|bound|a strict|very busy|under))(?!n?'t)|(?:we|i) (?:know|understand|should|failed|see|did not|realise|realize|still)\b|that (?:does|is|will|alone|cannot)(?: not|n't| no)|(?:it|this) (?:(?:does|will|must|should)(?: not|n't)|(?:is|was)(?: not|n't) (?:enough|only|just|good enough|sufficient|acceptable|the first|merely))|(?:an|this|our|my|no|a|the word) apolog|apologi|words?\b|sorry\b|saying\b|also\b|not\b|only\b|even more\b|most of all|more importantly|above all|let me|here is|you(?:'d)? (?:had (?!every)|deserve|are right|were right|had every|have every)|from now on|(?:we|i) (?:had |have |'d )?(?:promised|knew|agreed|told you|assured)|again\b|another\b|i'd rather be (?:honest|plain|clear)\b|rather|it is (?:on|our|my)|now\b|so that|that is (?:on us|our))/i;
const NO_TURN =
  /\bnot (?:only|just|merely)\b|\b(?:nothing|anything|all|nobody|no one|last) but$|\b(?:as|even) though$|[^,;:\u2013\u2014-]\s+(?:yet|though)$/i;

function afterwards({ sentence, end }: Sight) {
  return sentence.words.slice(end - sentence.start);
}

/** A sentence that turns against the regret directly before it. */
function turns({ sentences, signs }: Draft): Span[] {
  const regretted = new Set(signs.regret.map(({ sentence }) => sentence.index));
  return sentences.flatMap(({ index, start, words }) => {
    const [turn] = BUT_FIRST.exec(words) ?? [];
    if (!turn || !regretted.has(index - 1) || FOLLOWS_WELL.test(words.slice(turn.length))) return [];
    return [{ start, end: start + turn.replace(/,$/, "").length }];
  });
}

const OVERDONE = [
  phrase`(?:(?:so|very|really|truly|deeply|terribly|incredibly|extremely|sincerely|genuinely|utterly|awfully|profoundly)(?:,? and |, | )){2,6}(?:sorry|apologi[sz]e)`,
  phrase`(?:a|one) (?:thousand|million|hundred) (?:apologies|times sorry)|words (?:cannot|can't) (?:express|describe|say)|beyond sorry|from the bottom of (?:my|our) hearts?|(?:on (?:my|our) knees)|(?:beg|implore|beseech) (?:you|your)(?: \w+)?`,
];
const MOST_REGRETS = 4;

/** Conditions, feelings, "but", and too much of it: what takes back the regret. */
export const REGRET_RULES: readonly ApologyRule[] = [
  {
    rule: "conditional",
    level: "serious",
    advice: "A condition doubts that anything happened: say what happened and be sorry for that.",
    find: (draft) => [
      ...CONDITIONS.flatMap((pattern) => sightings(draft, pattern, ({ before }) => !HARMLESS.test(before))),
      ...sightings(
        draft,
        ANY_TROUBLE,
        ({ before, words, sentence }) =>
          !/\b(?:avoid|without(?: causing)?|prevent|spare)(?: you)?\s$/i.test(before) &&
          (/caused/i.test(words) || /sorry|apolog|regret/i.test(sentence.words)),
      ),
    ],
  },
  {
    rule: "feel_apology",
    level: "serious",
    advice: "Be sorry for what you did, and not for how the client feels about it.",
    find: (draft) => FELT_APOLOGY.flatMap((pattern) => sightings(draft, pattern)),
  },
  {
    rule: "sorry_but",
    level: "serious",
    advice: "What follows a “but” takes the apology back: end the sentence after the regret.",
    find: (draft) => [
      ...SORRY_BUT.flatMap((pattern) =>
        sightings(
          draft,
          pattern,
          (sight) => !FOLLOWS_WELL.test(afterwards(sight)) && !NO_TURN.test(sight.words),
        ),
      ),
      ...turns(draft),
    ],
  },
  {
    rule: "overdone",
    level: "advice",
    advice: "Say it once and plainly: a heap of regret asks the client to comfort you.",
    find: (draft) => [
      ...OVERDONE.flatMap((pattern) => sightings(draft, pattern)),
      ...sightings(draft, /!{2,9}/g),
      ...draft.signs.regret.slice(MOST_REGRETS, MOST_REGRETS + 1),
    ],
  },
];
