import { afterDays, FOLLOW_UP_ANSWER_DAYS } from "@/lib/recovery/case-clock";
import { hoursLater, officeTime, wakingTime, workDateAfter, ZONE } from "./calendar";
import type { Person } from "./cast";
import type { Dice } from "./dice";
import { ANSWERED, CANNOT_RESOLVE, CLIENT_LEFT, NOT_AN_ISSUE } from "./meridian/endings";
import type { Theme } from "./meridian/themes";
import type { Wordbox } from "./wordbox";
import { type RoundFacts, writeRound } from "./write-round";
import type { PlannedCase, PlannedEnding, PlannedRound } from "./year";

/** How a case of the past went. `second`: put right only after a reopening; `question`: no complaint at all. */
export type Course =
  | "recovered"
  | "second"
  | "not_recovered"
  | "no_answer"
  | "not_an_issue"
  | "question"
  | "cannot_resolve"
  | "client_left";

export const FOLLOW_UP_AFTER_DAYS = 7;
/** The clock looks every half minute. */
const CLOCK_SECONDS = 20;

type Facts = {
  readonly person: Person;
  readonly theme: Theme;
  readonly openedAt: Date;
  readonly course: Course;
};

/** A case that has run its whole course, opened by an answer. */
export function planClosedCase({ person, theme, openedAt, course }: Facts, words: Wordbox, dice: Dice) {
  const rounds: PlannedRound[] = [];
  const base = { person, theme, openedAt, complaint: null };
  const ended = (ending: PlannedEnding): PlannedCase => ({ ...base, rounds, ending, closedAt: ending.at });
  const round = (since: Date, good: boolean | null) => {
    const before = rounds.at(-1) ?? null;
    const planned = planRound({ person, theme, before }, since, good, words, dice);
    rounds.push(planned);
    return planned.answer?.at ?? planned.givenUpAt ?? since;
  };
  const note = (notes: readonly string[]) => dice.pick(notes).replaceAll("{first}", person.firstName);

  switch (course) {
    case "question":
      return ended({ at: soon(openedAt, 1, 9, dice), outcome: "not_an_issue", note: note(ANSWERED) });
    case "not_an_issue":
      return ended({ at: soon(openedAt, 1, 20, dice), outcome: "not_an_issue", note: note(NOT_AN_ISSUE) });
    case "cannot_resolve":
    case "client_left": {
      const { remedy, ...steps } = planSteps({ person, theme, before: null }, openedAt, dice);
      rounds.push({ ...steps, remedy: null, followUpAt: null, answer: null, givenUpAt: null });
      const at = soon(steps.plan?.at ?? openedAt, 24, 200, dice);
      const notes = course === "client_left" ? CLIENT_LEFT : CANNOT_RESOLVE;
      return ended({ at, outcome: course, note: note(notes) });
    }
    case "recovered":
    case "no_answer":
      return { ...base, closedAt: round(openedAt, course === "recovered" || null), rounds, ending: null };
    case "second":
    case "not_recovered": {
      const reopenedAt = round(openedAt, false);
      return { ...base, closedAt: round(reopenedAt, course === "second"), rounds, ending: null };
    }
  }
}

/** A round up to the client's word on it, good or bad; with `good` null there is none. */
function planRound(
  facts: RoundFacts,
  since: Date,
  good: boolean | null,
  words: Wordbox,
  dice: Dice,
): PlannedRound {
  const { person, theme, before } = facts;
  const steps = planSteps(facts, since, dice);
  const followUpAt = followUpAfter(steps.remedy.at);
  if (good === null) {
    return { ...steps, followUpAt, answer: null, givenUpAt: givenUpAfter(followUpAt) };
  }
  const at = wakingTime(hoursLater(followUpAt, dice.between(1, before ? 90 : 210)), dice);
  const comment = good ? words.wonBack(person) : words.stillUnhappy(theme);
  const said = good
    ? { score: dice.weigh(GOOD_SCORES), handling: dice.chance(0.6) ? 5 : 4, isFixed: true }
    : { score: dice.whole(2, 6), handling: dice.whole(1, 3), isFixed: dice.chance(0.25) };
  return { ...steps, followUpAt, answer: { at, ...said, comment }, givenUpAt: null };
}

const GOOD_SCORES = [
  [7, 14],
  [8, 34],
  [9, 36],
  [10, 16],
] as const;

/** The four steps of a round at the pace of people who have other work too: sometimes late, on the second try faster. */
function planSteps(facts: RoundFacts, since: Date, dice: Dice) {
  const isSecond = facts.before !== null;
  const pace = isSecond ? 0.5 : 1;
  const first = dice.weigh([
    [dice.between(0.6, 8), 66],
    [dice.between(8, 22), 22],
    [dice.between(26, 70), 12],
  ]);
  const apologisedAt = officeTime(hoursLater(since, first), dice);
  const diagnosedAt = soon(apologisedAt, 5 * pace, 62 * pace, dice);
  const plannedAt = soon(diagnosedAt, 3 * pace, 60 * pace, dice);
  const days = dice.whole(3, isSecond ? 7 : 13);
  const fixDueOn = workDateAfter(plannedAt, days);
  const lateDays = dice.weigh([
    [-2, 20],
    [-1, 30],
    [0, 32],
    [2, 18],
  ]);
  const remediedAt = soon(plannedAt, (days + lateDays) * 24 - 3, (days + lateDays) * 24, dice);
  const times = { apologisedAt, diagnosedAt, plannedAt, fixDueOn, remediedAt };
  const { remedy, ...steps } = writeRound(facts, times, dice);
  if (!remedy) throw new Error("A round with a time for the remedy has one.");
  return { ...steps, remedy };
}

function soon(after: Date, leastHours: number, mostHours: number, dice: Dice) {
  return officeTime(hoursLater(after, dice.between(leastHours, mostHours)), dice);
}

/** When the clock sends the follow-up of a case that was remedied at an instant. */
export function followUpAfter(remediedAt: Date): Date {
  return hoursLater(afterDays(remediedAt, FOLLOW_UP_AFTER_DAYS, ZONE), CLOCK_SECONDS / 3600);
}

function givenUpAfter(followUpAt: Date): Date {
  return hoursLater(afterDays(followUpAt, FOLLOW_UP_ANSWER_DAYS, ZONE), CLOCK_SECONDS / 3600);
}
