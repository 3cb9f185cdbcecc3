import { expect, test } from "vitest";
import { type CallCandidate, callToday } from "@/lib/insight/call-today";

const now = new Date("2026-03-10T09:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const days = (count: number) => hours(24 * count);
const day = (on: string) => new Date(`${on}T00:00:00Z`);

const quiet: CallCandidate = {
  accountId: "a",
  accountName: "Northwind",
  revenue: 100_000,
  renewalOn: null,
  openCase: null,
  silentMonths: 0,
};
const unhappy = { id: "c", stage: "new", dueAt: hours(-30), contactName: "Dana Ruiz", score: 2 } as const;
const reasonsOf = (...candidates: Partial<CallCandidate>[]) =>
  callToday(
    candidates.map((candidate) => ({ ...quiet, ...candidate })),
    now,
    "Europe/Berlin",
  ).map(({ reason }) => reason);

test.each<[Partial<CallCandidate>, string]>([
  [{ openCase: unhappy }, "Dana Ruiz gave a 2, and the apology is overdue by 30 h."],
  [
    { openCase: { ...unhappy, contactName: "Maria ".repeat(50) } },
    `${"Maria ".repeat(10).trimEnd()}… gave a 2, and the apology is overdue by 30 h.`,
  ],
  [
    { openCase: { ...unhappy, stage: "diagnosed", dueAt: hours(5) } },
    "Dana Ruiz gave a 2, and the plan is due in 5 h.",
  ],
  [
    { openCase: { ...unhappy, score: null, dueAt: days(-3) }, renewalOn: day("2026-04-13") },
    "Dana Ruiz complained, and the apology is overdue by 3 days. The contract renews on 13 Apr.",
  ],
  [
    { openCase: { ...unhappy, score: 8, stage: "planned", dueAt: days(9) }, renewalOn: day("2026-03-11") },
    "Dana Ruiz gave an 8. The contract renews tomorrow.",
  ],
  [
    { silentMonths: 14, renewalOn: day("2026-03-13") },
    "The contract renews on Friday, and nobody there was heard from for 14 months.",
  ],
  [
    { silentMonths: null, renewalOn: day("2026-05-01") },
    "The contract renews on 1 May, and nobody there was ever heard from.",
  ],
])("%j is a call: %s", (candidate, reason) => {
  expect(reasonsOf(candidate)).toEqual([reason]);
});

test.each<[string, Partial<CallCandidate>]>([
  ["is well", {}],
  ["is silent, but renews in a long time", { silentMonths: 14, renewalOn: day("2026-09-01") }],
  ["renewed already", { silentMonths: 14, renewalOn: day("2026-03-01") }],
  ["renews soon and was heard from", { silentMonths: 2, renewalOn: day("2026-03-20") }],
  ["has a case with time left and no renewal near", { openCase: { ...unhappy, dueAt: days(3) } }],
])("an account that %s needs no call", (_, candidate) => {
  expect(reasonsOf(candidate)).toEqual([]);
});

test("a broken promise comes before a due one, a due one before silence, and of equals the larger account", () => {
  const calls = callToday(
    [
      { ...quiet, accountId: "silent", silentMonths: null, renewalOn: day("2026-03-11"), revenue: 900_000 },
      { ...quiet, accountId: "due", openCase: { ...unhappy, dueAt: hours(5) } },
      { ...quiet, accountId: "small", openCase: unhappy, revenue: null },
      { ...quiet, accountId: "large", openCase: unhappy, revenue: 800_000 },
    ],
    now,
    "Europe/Berlin",
  );
  expect(calls.map(({ accountId, caseId }) => [accountId, caseId])).toEqual([
    ["large", "c"],
    ["small", "c"],
    ["due", "c"],
  ]);
});
