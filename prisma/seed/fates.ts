import type { Person } from "./cast";
import type { Dice } from "./dice";
import type { Fate } from "./year";

/** What goes wrong with addresses and mails in the year: kind, and the pulse in which it shows. */
const FATES: readonly Fate[] = [
  ...[0, 0, 1, 2, 2, 3, 4].map((pulse) => ({ kind: "bounces", pulse }) as const),
  ...[1, 4].map((pulse) => ({ kind: "refused", pulse }) as const),
  ...[2, 4].map((pulse) => ({ kind: "unknown", pulse }) as const),
  ...[0, 1, 2, 3, 4].map((pulse) => ({ kind: "greylisted", pulse }) as const),
  ...[0, 1, 2, 3, 4].map((pulse) => ({ kind: "unsubscribes", pulse }) as const),
  ...[0, 1, 1, 2, 3, 3].map((pulse) => ({ kind: "leaves", pulse }) as const),
];

/** Deals the fates to people who have no part in the story. */
export function dealFates(cast: readonly Person[], busy: ReadonlySet<string>, dice: Dice) {
  const extras = cast.filter(({ key, account }) => !busy.has(key) && !hasOwnFate(account.plot));
  const drawn = dice.shuffle(extras).slice(0, FATES.length);
  return new Map(drawn.flatMap(({ key }, i): [string, Fate][] => (FATES[i] ? [[key, FATES[i]]] : [])));
}

function hasOwnFate(plot: Person["account"]["plot"]) {
  return plot === "new" || plot === "leaving" || plot === "silent";
}

/** Whether somebody can still be asked in a pulse. */
export function isReachable(fate: Fate | undefined, pulse: number): boolean {
  if (fate?.kind === "bounces" || fate?.kind === "unsubscribes" || fate?.kind === "leaves") {
    return pulse <= fate.pulse;
  }
  return true;
}
