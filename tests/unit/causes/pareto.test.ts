import fc from "fast-check";
import { expect, it } from "vitest";
import { timesWords } from "@/components/causes/times-words";
import { actionState, isUnfinished, usualVerifyOn } from "@/lib/causes/action-state";
import { type Counted, paretoOf } from "@/lib/causes/pareto";

const cause = (name: string, cases: number, revenue = 0): Counted => ({
  id: name,
  name,
  cases,
  revenue,
  accounts: 1,
  accountsLeftOut: 0,
});

it("puts the largest first and adds up to the whole", () => {
  const bars = paretoOf([cause("late", 2), cause("price", 5), cause("tone", 3)], "cases");
  expect(bars.map(({ name, share, cumulative }) => [name, share, cumulative])).toEqual([
    ["price", 0.5, 0.5],
    ["tone", 0.3, 0.8],
    ["late", 0.2, 1],
  ]);
});

it("orders by revenue where that is asked, equal ones by cases and then by name", () => {
  const bars = paretoOf(
    [cause("b", 1, 10), cause("a", 1, 10), cause("c", 9, 10), cause("d", 1, 20)],
    "revenue",
  );
  expect(bars.map(({ name }) => name)).toEqual(["d", "c", "a", "b"]);
});

it("has no shares where there is nothing to measure", () => {
  expect(paretoOf([cause("late", 1, 0)], "revenue")).toMatchObject([{ share: 0, cumulative: 0 }]);
});

it("never falls on its way to the whole, whatever is counted", () => {
  const rows = fc.array(fc.record({ cases: fc.nat(10_000), revenue: fc.nat(1_000_000_000) }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(rows, fc.constantFrom("cases" as const, "revenue" as const), (sizes, measure) => {
      const bars = paretoOf(
        sizes.map(({ cases, revenue }, i) => cause(String(i), cases, revenue)),
        measure,
      );
      const steps = bars.map(({ cumulative }) => cumulative);
      expect(steps.every((step, i) => step >= (steps[i - 1] ?? 0))).toBe(true);
      if (bars.some((bar) => bar[measure] > 0)) expect(steps.at(-1)).toBe(1);
    }),
  );
});

const on = (day: string) => new Date(`${day}T00:00:00Z`);
const base = {
  dueOn: on("2026-03-10"),
  verifyOn: on("2026-06-08"),
  doneAt: null,
  verifiedAt: null,
  recurredAt: null,
};
const done = { ...base, doneAt: new Date("2026-03-09T10:00:00Z") };

it.each([
  ["open", base, "2026-03-10"],
  ["overdue", base, "2026-03-11"],
  ["done", done, "2026-06-07"],
  ["to_verify", done, "2026-06-08"],
  ["verified", { ...done, verifiedAt: on("2026-06-09") }, "2026-12-01"],
  ["recurred", { ...done, recurredAt: on("2026-05-01") }, "2026-06-08"],
] as const)("counts an action as %s", (state, action, today) => {
  expect(actionState(action, on(today))).toBe(state);
  expect(isUnfinished(action)).toBe(["open", "overdue", "recurred"].includes(state));
});

it("looks at an action again 90 days after it is due, over a change of clocks too", () => {
  expect(usualVerifyOn(on("2026-03-10"))).toEqual(on("2026-06-08"));
});

it.each([
  [0, 0, "First time in 12 months."],
  [2, 1, "Third time in 12 months, second time at this account."],
  [3, 0, "Fourth time in 12 months, first time at this account."],
  [20, 10, "21st time in 12 months, 11th time at this account."],
  [111, 11, "More than 99 times in 12 months, 12th time at this account."],
])("says how often a cause was found: %i before, %i of them here", (times, timesHere, words) => {
  expect(timesWords({ times, timesHere }, 99)).toBe(words);
});
