import { hoursLater, pulseTimes, wakingTime } from "./calendar";
import { makeCast, type Person, personKey } from "./cast";
import type { Dice } from "./dice";
import { dealFates, isReachable } from "./fates";
import { drawScore, drawVerdict, isHitByHandover, type Verdict } from "./judgement";
import { COMMON_THEMES, type Theme } from "./meridian/themes";
import { TOLD_EARLIER } from "./meridian/told-earlier";
import { type Course, planClosedCase } from "./plan-closed-case";
import { DESK_KEYS, planDesk } from "./plan-desk";
import { HANDOVER_PULSE, LAST_PULSE } from "./pulses";
import { fillWordbox, type Wordbox } from "./wordbox";
import type { PlannedAnswer, PlannedCase, Year } from "./year";

/** The newest answers of the last pulse have to lie in the past. */
const LONGEST_WAIT_HOURS = 11.4 * 24;

/** Decides everything that happens in the demo firm's year. The same dice give the same scores, cases and words, whatever day it is. */
export function planYear(now: Date, dice: Dice): Year {
  const pulses = pulseTimes(now);
  const cast = makeCast(dice);
  const toldEarlier = TOLD_EARLIER.map(({ account, person }) => personKey(account, person));
  const fates = dealFates(cast, new Set([...DESK_KEYS, ...toldEarlier]), dice.fork("fates"));
  const desk = planDesk(cast, now, dice);
  const words = fillWordbox(dice);

  const answers: PlannedAnswer[] = [];
  const cases: PlannedCase[] = [];
  pulses.forEach((launchedAt, pulse) => {
    for (const person of cast) {
      const isFromDesk = desk.answers.some((one) => one.person === person && one.pulse === pulse);
      const lastCase = cases.findLast((one) => one.person === person) ?? null;
      if (isFromDesk || !isAsked(person, pulse, lastCase, launchedAt)) continue;
      if (!isReachable(fates.get(person.key), pulse) || isLost(fates.get(person.key), pulse)) continue;
      const given = giveAnswer({ person, pulse, launchedAt, now, lastCase }, words, dice);
      if (!given) continue;
      answers.push(given.answer);
      if (given.closedCase) cases.push(given.closedCase);
    }
  });
  return { pulses, cast, fates, answers: [...answers, ...desk.answers], cases: [...cases, ...desk.cases] };
}

function isAsked({ account }: Person, pulse: number, lastCase: PlannedCase | null, launchedAt: Date) {
  if (account.plot === "new" || account.plot === "silent") return false;
  if (account.plot === "leaving" && pulse > HANDOVER_PULSE) return false;
  return !lastCase?.closedAt || lastCase.closedAt < launchedAt;
}

/** Whose mail does not arrive in this very pulse, or who uses it to say stop, or is about to leave, does not answer it. */
function isLost(fate: { kind: string; pulse: number } | undefined, pulse: number) {
  return fate?.pulse === pulse && ["bounces", "refused", "unsubscribes", "leaves"].includes(fate.kind);
}

type Asked = {
  readonly person: Person;
  readonly pulse: number;
  readonly launchedAt: Date;
  readonly now: Date;
  readonly lastCase: PlannedCase | null;
};

function giveAnswer({ person, pulse, launchedAt, now, lastCase }: Asked, words: Wordbox, all: Dice) {
  const dice = all.fork(`answer ${pulse} ${person.key}`);
  const isHandover = isHitByHandover(person, pulse);
  const told = TOLD_EARLIER.find(
    (one) => one.pulse === pulse && personKey(one.account, one.person) === person.key,
  );
  if (!told && !dice.chance(person.willingness + (isHandover ? 0.05 : 0))) return null;
  // Who is on the desk now must have no other case there, and the last pulse's unhappy ones all are.
  const isSparing = pulse === LAST_PULSE || (pulse === LAST_PULSE - 1 && DESK_KEYS.has(person.key));
  if (pulse === LAST_PULSE && DESK_KEYS.has(person.key)) return null;

  const drawn = drawVerdict(person, pulse, lastCase, dice);
  const spared = dice.chance(0.6) ? "promoter" : "passive";
  const verdict = told ? "detractor" : isSparing && drawn === "detractor" ? spared : drawn;
  const theme = told?.theme ?? drawTheme(person, isHandover, dice);
  const score = told?.score ?? drawScore(verdict, isHandover, dice);
  const contactMe = !isSparing && dice.chance({ detractor: 0.3, passive: 0.03, promoter: 0.015 }[verdict]);
  const comment = told?.words ?? sayWhy(person, { verdict, theme, pulse }, words, dice);
  const course = told?.course ?? drawCourse(person, { verdict, isHandover }, dice);
  const at = answerTime(launchedAt, now, dice);

  const answer: PlannedAnswer = { person, pulse, at, score, comment, contactMe, correction: null };
  if (verdict !== "detractor" && !contactMe) return { answer, closedCase: null };
  const facts = { person, theme, openedAt: at, course };
  return { answer, closedCase: planClosedCase(facts, words, dice.fork("case")) };
}

/** Most answer on the first day, some only after more than a week. */
function answerTime(launchedAt: Date, now: Date, dice: Dice) {
  const hours = dice.weigh([
    [dice.between(0.4, 7), 42],
    [dice.between(7, 48), 30],
    [dice.between(48, 144), 19],
    [dice.between(144, LONGEST_WAIT_HOURS), 9],
  ]);
  const at = wakingTime(hoursLater(launchedAt, hours), dice);
  return at < now ? at : hoursLater(launchedAt, hours);
}

function drawTheme({ account }: Person, isHandover: boolean, dice: Dice): Theme {
  if (isHandover && dice.chance(0.92)) return "handover";
  return account.plot === "late" && dice.chance(0.85) ? "late" : dice.weigh(COMMON_THEMES);
}

type Opinion = { readonly verdict: Verdict; readonly theme: Theme; readonly pulse: number };

function sayWhy(person: Person, { verdict, theme, pulse }: Opinion, words: Wordbox, dice: Dice) {
  if (verdict === "detractor") return dice.chance(0.88) ? words.detractor(person, theme, pulse) : null;
  if (person.account.plot === "handover" && pulse > HANDOVER_PULSE && dice.chance(0.14)) {
    return words.repaired(person, pulse);
  }
  if (!dice.chance((verdict === "passive" ? 0.26 : 0.24) * (0.75 + pulse * 0.15))) return null;
  return verdict === "passive" ? words.passive(person, pulse) : words.promoter(person, pulse);
}

function drawCourse(
  { account }: Person,
  { verdict, isHandover }: { verdict: Verdict; isHandover: boolean },
  dice: Dice,
): Course {
  if (verdict !== "detractor") return dice.chance(0.75) ? "question" : "recovered";
  if (account.plot === "leaving" && isHandover) return "client_left";
  return dice.weigh<Course>([
    ["recovered", isHandover ? 52 : 41],
    ["no_answer", isHandover ? 21 : 25],
    ["second", isHandover ? 10 : 6],
    ["not_recovered", isHandover ? 9 : 10],
    ["not_an_issue", isHandover ? 1 : 6],
    ["cannot_resolve", isHandover ? 4 : 8],
  ]);
}
