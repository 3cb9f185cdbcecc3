import type { Person } from "./cast";
import type { Dice } from "./dice";
import type { Tongue } from "./meridian/accounts";
import { DETRACTORS_DE, DETRACTORS_FR } from "./meridian/comments-detractors-de";
import { DETRACTORS_EN } from "./meridian/comments-detractors-en";
import {
  STILL_UNHAPPY_ABOUT,
  STILL_UNHAPPY_COMMENTS,
  WON_BACK_COMMENTS,
} from "./meridian/comments-follow-up";
import { HANDOVER_COMMENTS, REPAIRED_COMMENTS } from "./meridian/comments-handover";
import { PASSIVE_COMMENTS } from "./meridian/comments-passives";
import { PROMOTER_COMMENTS } from "./meridian/comments-promoters";
import { firstName, LEADS, LEAVER, MEMBERS, type MemberKey, SUCCESSOR } from "./meridian/members";
import type { Theme } from "./meridian/themes";
import { HANDOVER_PULSE, LAST_PULSE } from "./pulses";

export type Wordbox = {
  readonly detractor: (person: Person, theme: Theme, pulse: number) => string | null;
  readonly passive: (person: Person, pulse: number) => string | null;
  readonly promoter: (person: Person, pulse: number) => string | null;
  /** Of a client for whom the handover was put right. */
  readonly repaired: (person: Person, pulse: number) => string | null;
  readonly wonBack: (person: Person) => string | null;
  readonly stillUnhappy: (theme: Theme) => string | null;
};

/** Everything clients write, each comment handed out once; null when there is none left that fits. */
export function fillWordbox(dice: Dice): Wordbox {
  const piles = new Map<string, string[]>();
  const take = (name: string, words: readonly string[]) => {
    const pile = piles.get(name) ?? dice.fork(`words ${name}`).shuffle(words);
    piles.set(name, pile);
    return pile.pop() ?? null;
  };
  /** In the person's own language, else in English. */
  const inTongue = (kind: string, { account }: Person, words: Record<Tongue, readonly string[]>) =>
    take(`${kind} ${account.tongue}`, words[account.tongue]) ?? take(`${kind} en`, words.en);

  return {
    detractor: (person, theme, pulse) => {
      const words =
        theme === "handover"
          ? take("handover", HANDOVER_COMMENTS)
          : inTongue(theme, person, {
              en: DETRACTORS_EN[theme],
              de: DETRACTORS_DE[theme],
              fr: DETRACTORS_FR[theme],
            });
      return named(words, person, pulse);
    },
    passive: (person, pulse) => named(inTongue("passive", person, PASSIVE_COMMENTS), person, pulse),
    promoter: (person, pulse) => named(inTongue("promoter", person, PROMOTER_COMMENTS), person, pulse),
    repaired: (person, pulse) => named(take("repaired", REPAIRED_COMMENTS), person, pulse),
    wonBack: (person) => named(inTongue("won back", person, WON_BACK_COMMENTS), person, LAST_PULSE),
    stillUnhappy: (theme) =>
      take(`still ${theme}`, STILL_UNHAPPY_ABOUT[theme]) ?? take("still unhappy", STILL_UNHAPPY_COMMENTS),
  };
}

/** Who looks after somebody's account at the time of a pulse. */
export function managerAt({ account }: Person, pulse: number): MemberKey {
  const owner = account.owner ?? LEADS[account.team];
  return owner === LEAVER && pulse >= HANDOVER_PULSE ? SUCCESSOR : owner;
}

function named(words: string | null, person: Person, pulse: number) {
  const manager = managerAt(person, pulse);
  return words?.replaceAll("{amFull}", MEMBERS[manager].name).replaceAll("{am}", firstName(manager)) ?? null;
}
