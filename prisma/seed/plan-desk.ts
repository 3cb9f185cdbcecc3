import { dateAfter, endOfToday, hoursBefore, hoursLater, officeTimeBefore } from "./calendar";
import { type Person, personKey } from "./cast";
import type { Dice } from "./dice";
import type { DeskCase } from "./meridian/desk";
import { DESK_BY_PHONE } from "./meridian/desk-phone";
import { DESK_FROM_PULSE } from "./meridian/desk-pulse";
import { DESK_FURTHER_ALONG } from "./meridian/desk-pulse-later";
import { followUpAfter } from "./plan-closed-case";
import { LAST_PULSE } from "./pulses";
import { writeRound } from "./write-round";
import type { PlannedAnswer, PlannedCase, PlannedRound } from "./year";

export const DESK: readonly DeskCase[] = [...DESK_FROM_PULSE, ...DESK_FURTHER_ALONG, ...DESK_BY_PHONE];
export const DESK_KEYS: ReadonlySet<string> = new Set(
  DESK.map(({ account, person }) => personKey(account, person)),
);

const APOLOGY_HOURS = 24;
const MINUTE_HOURS = 1 / 60;
const CORRECTED_AFTER_MINUTES = 4;

/** What lies on the desks today, with the answers that brought it there. */
export function planDesk(cast: readonly Person[], now: Date, dice: Dice) {
  const people = new Map(cast.map((person) => [person.key, person]));
  const answers: PlannedAnswer[] = [];
  const cases = DESK.map((desk) => {
    const key = personKey(desk.account, desk.person);
    const person = people.get(key);
    if (!person) throw new Error(`There is nobody at ${key}.`);
    const planned = planDeskCase(desk, person, now, dice.fork(`desk ${key}`));
    if (desk.came !== "phone") answers.push(answerOf(desk, planned));
    return planned;
  });
  return { answers, cases };
}

function answerOf(desk: DeskCase, { person, openedAt }: PlannedCase): PlannedAnswer {
  const { score = 0, correctedTo, contactMe = false, words } = desk;
  const correctedAt = hoursLater(openedAt, CORRECTED_AFTER_MINUTES * MINUTE_HOURS);
  return {
    person,
    pulse: desk.came === "pulse" ? LAST_PULSE : LAST_PULSE - 1,
    at: openedAt,
    score,
    comment: words,
    contactMe,
    correction: correctedTo === undefined ? null : { at: correctedAt, score: correctedTo },
  };
}

function planDeskCase(desk: DeskCase, person: Person, now: Date, dice: Dice): PlannedCase {
  const openedAt = desk.opened === "today" ? dueLaterToday(now) : hoursBefore(now, desk.opened);
  const rounds: PlannedRound[] = [];
  let since = openedAt;
  for (const round of desk.rounds) {
    const before = rounds.at(-1) ?? null;
    const planned = planDeskRound(desk, round, { person, before, since, now }, dice);
    rounds.push(planned);
    since = planned.answer?.at ?? since;
  }
  const { ended } = desk;
  const endedAt = ended && deskTime(now, ended.hoursAgo, rounds[0]?.apology?.at ?? openedAt, dice);
  const correctedAt = hoursLater(openedAt, CORRECTED_AFTER_MINUTES * MINUTE_HOURS);
  return {
    person,
    theme: desk.theme,
    openedAt,
    complaint: desk.came === "phone" ? desk.words : null,
    rounds,
    ending: ended && endedAt ? { at: endedAt, outcome: ended.outcome, note: ended.note } : null,
    closedAt: endedAt ?? (desk.correctedTo === undefined ? null : correctedAt),
  };
}

type Begun = {
  readonly person: Person;
  readonly before: PlannedRound | null;
  readonly since: Date;
  readonly now: Date;
};

function planDeskRound(
  desk: DeskCase,
  { steps, answer }: DeskCase["rounds"][number],
  { person, before, since, now }: Begun,
  dice: Dice,
): PlannedRound {
  let last = since;
  const [apologisedAt = null, diagnosedAt = null, plannedAt = null, remediedAt = null] = steps.map(
    (hoursAgo) => {
      last = deskTime(now, hoursAgo, last, dice);
      return last;
    },
  );
  const fixDueOn =
    desk.fixDueInDays === undefined ? dateAfter(remediedAt ?? now, 0) : dateAfter(now, desk.fixDueInDays);
  const times = { apologisedAt, diagnosedAt, plannedAt, fixDueOn, remediedAt };
  const followUpAt = remediedAt && followUpAfter(remediedAt);
  return {
    ...writeRound({ person, theme: desk.theme, before }, times, dice),
    followUpAt: followUpAt && followUpAt < now ? followUpAt : null,
    answer: answer
      ? {
          at: hoursBefore(now, answer.hoursAgo),
          score: answer.score,
          handling: answer.handling,
          isFixed: answer.isFixed,
          comment: answer.words,
        }
      : null,
    givenUpAt: null,
  };
}

/** So many hours ago, moved back into office hours where that is still after what came before. */
function deskTime(now: Date, hoursAgo: number, after: Date, dice: Dice): Date {
  const at = hoursBefore(now, hoursAgo);
  const inOffice = officeTimeBefore(at, dice);
  return inOffice > hoursLater(after, 20 * MINUTE_HOURS) ? inOffice : at;
}

/** When a case was opened whose apology falls due in the next hours, and still today. */
function dueLaterToday(now: Date): Date {
  const leftHours = (endOfToday(now).getTime() - now.getTime()) / 3_600_000;
  return hoursBefore(hoursLater(now, Math.min(3, leftHours / 2)), APOLOGY_HOURS);
}
