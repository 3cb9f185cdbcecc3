import { describe, expect, test } from "vitest";
import {
  FITTING,
  failureOf,
  gestureProportion,
  type ProportionFacts,
} from "@/lib/gestures/gesture-proportion";

const facts: ProportionFacts = {
  cause: { name: "Invoice wrong or unclear", parent: "Commercial" },
  severity: "high",
  revenue: 240_000,
  currency: "EUR",
  firmCurrency: "EUR",
  isRepeat: false,
};

describe("what fits a failure", () => {
  test.each([
    ["Invoice wrong or unclear", "Commercial", "money"],
    ["Price not explained", "Commercial", "money"],
    ["Late delivery", "Delivery", "time"],
    ["System unavailable", "Tools", "time"],
    ["Tone or conduct", "People", "respect"],
    ["Client not kept informed", "Communication", "respect"],
    ["Slow to reply", "Communication", "respect"],
    ["Bad news told too late", "Communication", "respect"],
    ["Work of poor quality", "Delivery", "quality"],
    ["Scope misunderstood", "Delivery", "quality"],
    ["Handover between colleagues", "People", "quality"],
    // What the firm names itself is read by its words, and then by those of its group.
    ["Overcharged travel", "Billing", "money"],
    ["Receptionist ignored them", "Front desk", "respect"],
    ["Something else", "Other", null],
  ])("%s (%s) is a loss of %s", (name, parent, failure) => {
    expect(failureOf({ name, parent })).toBe(failure);
  });

  test("is said in one sentence for a known failure, and in all of them while none is known", () => {
    expect(gestureProportion(facts).words[0]).toBe(FITTING.money);
    expect(gestureProportion({ ...facts, cause: null }).words).toEqual(
      expect.arrayContaining(Object.values(FITTING)),
    );
    expect(FITTING.respect).toContain("Never a voucher");
  });

  test("is no gesture at all for a repeat of the same cause", () => {
    const { words, range } = gestureProportion({ ...facts, isRepeat: true });
    expect(words).toEqual([expect.stringMatching(/executive apologises.*corrective action/)]);
    expect(range).toBeNull();
  });
});

describe("how much is in proportion", () => {
  test("says in which money a gesture is counted where the account's is another", () => {
    expect(gestureProportion(facts).words.at(-1)).not.toContain("counted");
    expect(gestureProportion({ ...facts, currency: "JPY" }).words.at(-1)).toMatch(
      /JPY.* A gesture is counted in EUR\.$/,
    );
  });

  test.each([
    ["low", 240_000, "up to 0.05 % is usual: at most EUR\u00a0120.", { least: 0, most: 120 }],
    ["normal", 240_000, "0.05 to 0.2 % is usual: EUR\u00a0120 to 480.", { least: 120, most: 480 }],
    ["high", 240_000, "0.1 to 0.5 % is usual: EUR\u00a0240 to 1,200.", { least: 240, most: 1_200 }],
    [
      "critical",
      1_234_567,
      "0.25 to 1 % is usual: EUR\u00a03,100 to 12,000.",
      { least: 3_100, most: 12_000 },
    ],
  ] as const)("grows with severity and revenue: %s, %f", (severity, revenue, words, range) => {
    const found = gestureProportion({ ...facts, severity, revenue });
    expect(found.words.at(-1)).toContain(words);
    expect(found.range).toEqual(range);
  });

  test.each([null, 0])("is not said where the revenue is %s", (revenue) => {
    const { words, range } = gestureProportion({ ...facts, revenue });
    expect(words.at(-1)).toContain("revenue of the account is unknown");
    expect(words.join(" ")).not.toMatch(/\d/);
    expect(range).toBeNull();
  });
});
