import type { ApologyChannel } from "@/prisma/generated/enums";
import type { Person } from "./cast";
import type { Dice } from "./dice";
import { CLOSINGS, LETTERS, OWNING, REPAIRING } from "./meridian/apologies";
import { IMPACTS, SPOKEN } from "./meridian/conversations";
import { EVIDENCE, WHYS } from "./meridian/diagnoses";
import { GESTURES, PROOFS, REPAIRS } from "./meridian/repairs";
import { ROOT_CAUSES, type Theme } from "./meridian/themes";
import type { PlannedRound } from "./year";

export type RoundFacts = {
  readonly person: Person;
  readonly theme: Theme;
  /** The round before, which did not help: its repair is not promised again. */
  readonly before: PlannedRound | null;
};

export type RoundTimes = {
  readonly apologisedAt: Date | null;
  readonly diagnosedAt: Date | null;
  readonly plannedAt: Date | null;
  readonly fixDueOn: string | null;
  readonly remediedAt: Date | null;
};

type Steps = Pick<PlannedRound, "apology" | "diagnosis" | "plan" | "remedy">;

/** What a member writes down in one round of a repair. `{author}` stays open until it is known who does the work. */
export function writeRound({ person, theme, before }: RoundFacts, times: RoundTimes, dice: Dice): Steps {
  const { apologisedAt, diagnosedAt, plannedAt, fixDueOn, remediedAt } = times;
  const named = (text: string) => text.replaceAll("{first}", person.firstName);
  const repair = dice.pick(REPAIRS[theme].filter(({ fix }) => named(fix) !== before?.plan?.fix));
  return {
    apology: apologisedAt && writeApology(person, theme, apologisedAt, dice),
    diagnosis: diagnosedAt && {
      at: diagnosedAt,
      cause: dice.pick(ROOT_CAUSES[theme]),
      whys: dice.pick(WHYS[theme]),
      evidence: dice.chance(0.6) ? dice.pick(EVIDENCE) : null,
      noticedFirst: dice.chance(0.85) ? "client" : "us",
      preventable: dice.chance(0.9),
    },
    plan:
      plannedAt && fixDueOn !== null
        ? {
            at: plannedAt,
            fix: named(repair.fix),
            fixDueOn,
            clientAsk: dice.chance(0.75) ? repair.ask : null,
            gesture: dice.chance(0.4) ? dice.pick(GESTURES) : null,
          }
        : null,
    remedy: remediedAt && {
      at: remediedAt,
      whatWasDone: named(repair.done),
      proof: dice.chance(0.5) ? dice.pick(PROOFS) : null,
    },
  };
}

function writeApology(person: Person, theme: Theme, at: Date, dice: Dice) {
  const channel = dice.weigh<ApologyChannel>([
    ["email", 52],
    ["call", 36],
    ["visit", 9],
    ["letter", 3],
  ]);
  const isWritten = channel === "email" || channel === "letter";
  return {
    at,
    channel,
    text: isWritten ? writeLetter(person, theme, dice) : spoken(person, theme, channel, dice),
    personalImpact: dice.pick(IMPACTS[theme]).replaceAll("{first}", person.firstName),
  };
}

function spoken({ firstName }: Person, theme: Theme, channel: ApologyChannel, dice: Dice) {
  const begin = channel === "visit" ? `Went to see ${firstName}. ` : `Called ${firstName}. `;
  return begin + dice.pick(SPOKEN[theme]).replaceAll("{first}", firstName);
}

function writeLetter({ account, name, firstName }: Person, theme: Theme, dice: Dice) {
  const { tongue } = account;
  if (tongue !== "en" && dice.chance(0.6)) {
    const greeting = tongue === "de" ? `Guten Tag ${name},` : "Bonjour,";
    const regards = tongue === "de" ? "Mit freundlichen Grüßen" : "Bien à vous";
    return [greeting, dice.pick(LETTERS[tongue]), `${regards}\n{author}`].join("\n\n");
  }
  return [
    `Dear ${firstName},`,
    dice.pick(OWNING[theme]),
    dice.pick(REPAIRING[theme]),
    `${dice.pick(CLOSINGS)}\n\n{author}`,
  ].join("\n\n");
}
