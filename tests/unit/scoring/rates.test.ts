import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answeredOfDelivered, coverage, responseRate } from "@/lib/scoring/rates";

const invitations = { answered: 200, refused: 15, silent: 205, unknown: 80 };

describe("response rate", () => {
  test("counts the unknown as eligible, the trade's rate leaves them out", () => {
    expect(responseRate(invitations)).toBe(0.4);
    expect(answeredOfDelivered(invitations)).toBe(200 / 420);
  });

  test("of no invitations is unknown", () => {
    const none = { answered: 0, refused: 0, silent: 0, unknown: 0 };
    expect(responseRate(none)).toBeNull();
    expect(answeredOfDelivered({ ...none, unknown: 3 })).toBeNull();
    expect(responseRate({ ...none, unknown: 3 })).toBe(0);
  });

  test.each(["answered", "refused", "silent", "unknown"])(
    "refuses a negative or broken count of %s",
    (kind) => {
      for (const count of [-1, 0.5, Number.NaN]) {
        expect(() => responseRate({ ...invitations, [kind]: count })).toThrow(RangeError);
        expect(() => answeredOfDelivered({ ...invitations, [kind]: count })).toThrow(RangeError);
      }
    },
  );

  test("is never above the trade's rate", () => {
    const counts = fc.record({
      answered: fc.nat(9999),
      refused: fc.nat(9999),
      silent: fc.integer({ min: 1, max: 9999 }),
      unknown: fc.nat(9999),
    });
    fc.assert(
      fc.property(counts, (given) => {
        expect(responseRate(given)).toBeLessThanOrEqual(Number(answeredOfDelivered(given)));
      }),
    );
  });
});

describe("coverage", () => {
  test("is the share of what is known that was heard", () => {
    expect(coverage(61, 74)).toBe(61 / 74);
    expect(coverage(120_000.5, 240_001)).toBe(0.5);
  });

  test("of nothing known is unknown", () => {
    expect(coverage(0, 0)).toBeNull();
  });

  test("refuses more heard than known", () => {
    expect(() => coverage(75, 74)).toThrow(RangeError);
    expect(() => coverage(-1, 74)).toThrow(RangeError);
  });
});
