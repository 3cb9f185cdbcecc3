import { describe, expect, it } from "vitest";
import { makeDice } from "@/prisma/seed/dice";

const throws = (dice: ReturnType<typeof makeDice>) => Array.from({ length: 50 }, dice.share);

describe("dice", () => {
  it("throw the same for the same seed, and differently for another", () => {
    expect(throws(makeDice(7))).toEqual(throws(makeDice(7)));
    expect(throws(makeDice(7))).not.toEqual(throws(makeDice(8)));
  });

  it("stay within their bounds and use all of them", () => {
    const dice = makeDice(7);
    const whole = Array.from({ length: 500 }, () => dice.whole(1, 6));
    expect([...new Set(whole)].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(throws(dice).every((share) => share >= 0 && share < 1)).toBe(true);
  });

  it("choose in proportion to the weights", () => {
    const dice = makeDice(7);
    const drawn = Array.from({ length: 4_000 }, () =>
      dice.weigh([
        ["often", 3],
        ["seldom", 1],
        ["never", 0],
      ]),
    );
    const often = drawn.filter((one) => one === "often").length;
    expect(often).toBeGreaterThan(2_850);
    expect(often).toBeLessThan(3_150);
    expect(drawn).not.toContain("never");
  });

  it("shuffle without losing anything, and leave the list itself alone", () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8];
    const shuffled = makeDice(7).shuffle(list);
    expect(shuffled).not.toEqual(list);
    expect([...shuffled].sort()).toEqual(list);
    expect(list).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("have forks that no throw elsewhere disturbs", () => {
    const calm = makeDice(7);
    const busy = makeDice(7);
    throws(busy);
    expect(throws(busy.fork("words"))).toEqual(throws(calm.fork("words")));
    expect(throws(calm.fork("words"))).not.toEqual(throws(calm.fork("scores")));
  });
});
