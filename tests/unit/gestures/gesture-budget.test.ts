import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitsIn, leftOf, MOST_COMMITTED, overBudgetWords } from "@/lib/gestures/gesture-budget";

const quarter = new Date("2026-01-01T00:00:00Z");
const cents = (most: number) => fc.integer({ min: 0, max: most }).map((amount) => amount / 100);

describe("a budget", () => {
  test("is never exceeded by what fits, loses no cent, and takes whatever fits once something is given back", () => {
    const spends = fc.array(fc.record({ cost: cents(200_000), isGivenBack: fc.boolean() }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.option(cents(1_000_000)), spends, (amount, all) => {
        let taken = 0;
        const kept: number[] = [];
        for (const { cost, isGivenBack } of all) {
          const before = { amount, taken };
          const left = leftOf(before);
          expect(fitsIn(before, cost)).toBe(
            left === null || cost === 0 || Math.round(cost * 100) <= Math.round(left * 100),
          );
          if (!fitsIn(before, cost)) continue;
          taken = Math.round((taken + cost) * 100) / 100;
          if (isGivenBack) taken = Math.round((taken - cost) * 100) / 100;
          else kept.push(Math.round(cost * 100));
        }
        const sum = kept.reduce((total, one) => total + one, 0);
        expect(Math.round(taken * 100)).toBe(sum);
        if (amount !== null) expect(sum).toBeLessThanOrEqual(Math.round(amount * 100));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    [{ amount: 0.3, taken: 0.1 }, 0.2, true],
    [{ amount: 0.3, taken: 0.1 }, 0.21, false],
    [{ amount: 100, taken: 150 }, 0, true],
    [{ amount: 100, taken: 150 }, 0.01, false],
    [{ amount: null, taken: 1_000_000 }, 1_000_000_000, true],
    [{ amount: null, taken: MOST_COMMITTED - 1 }, 2, false],
  ])("%j takes %f: %s", (budget, cost, fits) => {
    expect(fitsIn(budget, cost)).toBe(fits);
  });

  test("says what is left and who can raise it", () => {
    expect(overBudgetWords({ quarter, amount: 1_000, taken: 400 }, "Northwind", "EUR")).toBe(
      "Only EUR\u00a0600 is left of the gesture budget of Northwind for the first quarter of 2026. A lead, director or admin can raise it on the account's page.",
    );
    expect(overBudgetWords({ quarter, amount: 0, taken: 0 }, "Northwind", "EUR")).toMatch(/^Nothing is left/);
  });
});
