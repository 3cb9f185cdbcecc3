/** Chance that repeats itself: the same seed gives the same throws. */
export type Dice = {
  /** From 0 up to but not including 1. */
  readonly share: () => number;
  /** From low up to but not including high. */
  readonly between: (low: number, high: number) => number;
  /** A whole number, both ends included. */
  readonly whole: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of several, each as likely as its weight says. */
  readonly weigh: <T>(choices: readonly (readonly [T, number])[]) => T;
  readonly shuffle: <T>(list: readonly T[]) => T[];
  /** Dice of their own for one purpose, so that a throw more here changes nothing there. */
  readonly fork: (purpose: string) => Dice;
};

/** Dice from a seed, by mulberry32 (Tommy Ettinger, public domain). */
export function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + (high - low) * share();
  const whole = (low: number, high: number) => low + Math.floor(share() * (high - low + 1));
  const pick = <T>(list: readonly T[]) => existing(list[Math.floor(share() * list.length)]);

  return {
    share,
    between,
    whole,
    pick,
    chance: (probability) => share() < probability,
    weigh: (choices) => {
      let left = share() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      const chosen = choices.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return existing(chosen ?? choices.at(-1))[0];
    },
    shuffle: (list) => {
      const shuffled = [...list];
      for (let i = shuffled.length - 1; i > 0; i -= 1) {
        const j = whole(0, i);
        [shuffled[i], shuffled[j]] = [existing(shuffled[j]), existing(shuffled[i])];
      }
      return shuffled;
    },
    fork: (purpose) => makeDice(hash(purpose, seed)),
  };
}

function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("There is nothing to choose from.");
  return value;
}

/** FNV-1a, begun from the seed. */
function hash(text: string, seed: number) {
  let state = (0x811c9dc5 ^ seed) >>> 0;
  for (const byte of new TextEncoder().encode(text)) state = Math.imul(state ^ byte, 0x01000193) >>> 0;
  return state;
}
