import type { Person } from "./cast";
import type { Dice } from "./dice";
import type { Mood } from "./meridian/accounts";
import { HANDOVER_PULSE } from "./pulses";
import type { PlannedCase } from "./year";

/** How likely somebody is a promoter, a passive and a detractor. */
type Odds = readonly [promoter: number, passive: number, detractor: number];
export type Verdict = "promoter" | "passive" | "detractor";

const MOODS: Record<Mood, Odds> = {
  delighted: [0.7, 0.26, 0.04],
  content: [0.5, 0.38, 0.12],
  mixed: [0.38, 0.45, 0.17],
  strained: [0.28, 0.46, 0.26],
};

/** The accounts of the office that lost its analyst, from the pulse after it on: the fall, the repair, and a little more than before. */
const AFTER_THE_HANDOVER: readonly Odds[] = [
  [0.06, 0.26, 0.68],
  [0.5, 0.4, 0.1],
  [0.68, 0.3, 0.02],
];
const LATE_AGAIN: Odds = [0.24, 0.4, 0.36];
const WON_BACK: Odds = [0.52, 0.42, 0.06];
const NOT_WON_BACK: Odds = [0.12, 0.48, 0.4];

/** Draws what somebody thinks of the firm at a pulse. People stay themselves: most judge as they judged before. */
export function drawVerdict(
  person: Person,
  pulse: number,
  lastCase: PlannedCase | null,
  dice: Dice,
): Verdict {
  const [promoter, passive] = oddsOf(person, pulse, lastCase);
  const isHandover = isHitByHandover(person, pulse);
  const kindness = !isHandover && dice.chance(0.5) ? person.leaning : dice.share();
  if (kindness > 1 - promoter) return "promoter";
  return kindness > 1 - promoter - passive ? "passive" : "detractor";
}

export function isHitByHandover({ account }: Person, pulse: number): boolean {
  return pulse === HANDOVER_PULSE && (account.plot === "handover" || account.plot === "leaving");
}

export function drawScore(verdict: Verdict, isHandover: boolean, dice: Dice): number {
  if (verdict === "promoter") return dice.chance(0.56) ? 9 : 10;
  if (verdict === "passive") return dice.chance(0.6) ? 8 : 7;
  return dice.weigh([
    [6, isHandover ? 16 : 34],
    [5, isHandover ? 20 : 26],
    [4, 16],
    [3, isHandover ? 20 : 11],
    [2, isHandover ? 14 : 7],
    [1, isHandover ? 6 : 3],
    [0, isHandover ? 8 : 3],
  ]);
}

function oddsOf({ account }: Person, pulse: number, lastCase: PlannedCase | null): Odds {
  const handover = account.plot === "handover" ? AFTER_THE_HANDOVER[pulse - HANDOVER_PULSE] : undefined;
  if (account.plot === "leaving" && pulse === HANDOVER_PULSE) return [0, 0.2, 0.8];
  if (handover && pulse === HANDOVER_PULSE) return handover;
  if (lastCase) return isWonBack(lastCase) ? WON_BACK : NOT_WON_BACK;
  if (account.plot === "late" && pulse > 0) return LATE_AGAIN;
  return handover ?? MOODS[account.mood];
}

function isWonBack({ rounds }: PlannedCase) {
  const answer = rounds.at(-1)?.answer;
  return answer !== undefined && answer !== null && answer.score >= 7;
}
