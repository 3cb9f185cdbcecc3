import { describe, expect, test } from "vitest";
import { HEARD_FILTER } from "@/components/accounts/heard-filter";
import { accountsWords, othersWords, peopleWords } from "@/components/accounts/heard-words";
import { launchedWords } from "@/components/campaigns/launched-words";
import { caseWords, restOfCases } from "@/components/recovery/case-note-words";
import { answerWords } from "@/components/responses/answer-words";
import { accountListSchema } from "@/lib/accounts/schema";
import { overviewSchema } from "@/lib/insight/schema";
import { PERIODS_IN_MONTHS } from "@/lib/platform/period";
import { queueSchema } from "@/lib/recovery/schema";
import { Outcome } from "@/prisma/generated/enums";

const SINCE = "2025-12-01";

describe("the sentence above a list of accounts", () => {
  const asked = { heard: "12", sinceOn: SINCE, isNarrowed: false };
  test.each([
    [0, 0, 0, "No account was heard by an NPS answer since 1 December 2025."],
    [
      1,
      120_000,
      0,
      "1 account was heard by an NPS answer since 1 December 2025, with EUR 120k of known yearly revenue.",
    ],
    [
      61,
      4_200_000,
      1,
      "61 accounts were heard by an NPS answer since 1 December 2025, with EUR 4.2m of known yearly revenue. The revenue of one, in another currency, is not in it.",
    ],
    [
      1_204,
      0,
      2,
      "1,204 accounts were heard by an NPS answer since 1 December 2025. The revenue of 2, in other currencies, is not counted.",
    ],
  ])("for %i heard with %i", (count, revenue, elsewhere, words) => {
    expect(accountsWords({ count, revenue, elsewhere }, asked, "EUR").replaceAll("\u00a0", " ")).toBe(words);
  });

  test("for those silent, those at risk, and what the reader narrowed", () => {
    const none = { revenue: 0, elsewhere: 0 };
    const silent = { silent: "12", sinceOn: SINCE, isNarrowed: true };
    expect(accountsWords({ count: 13, ...none }, silent, "EUR")).toBe(
      "13 accounts that fit the other filters gave no NPS answer since 1 December 2025.",
    );
    const atRisk = { atRisk: "yes", isNarrowed: false };
    expect(accountsWords({ count: 1, ...none }, atRisk, "EUR")).toBe(
      "1 account has an open case from an unhappy answer and renews within 180 days.",
    );
    expect(accountsWords({ count: 5, ...none }, { ...asked, ...atRisk }, "EUR")).toBe(
      "5 accounts were heard by an NPS answer since 1 December 2025, and have an open case from an unhappy answer and renew within 180 days.",
    );
  });

  test("leads to the others", () => {
    expect(othersWords(13, { heard: "12" })).toBe("Show the 13 without an NPS answer");
    expect(othersWords(1, { heard: "12" })).toBe("Show the one without an NPS answer");
    expect(othersWords(61, {})).toBe("Show the 61 with an NPS answer");
  });
});

test("a list can be asked for every period that figures look back on, by NPS answers", () => {
  for (const period of PERIODS_IN_MONTHS.map(String)) {
    const labels = HEARD_FILTER.options.filter(({ value }) => value === period).map(({ label }) => label);
    expect(labels).toEqual([
      expect.stringMatching(/^NPS answer (this month|in \d+ months)$/),
      expect.stringMatching(/^No NPS answer (this month|in \d+ months)$/),
    ]);
    expect(accountListSchema.parse({ heard: period })).toEqual({ heard: period });
    expect(accountListSchema.parse({ silent: period })).toEqual({ silent: period });
    expect(overviewSchema.parse({ months: period })).toEqual({ months: Number(period) });
  }
  expect(accountListSchema.parse({ heard: "5" }).heard).toBeUndefined();
});

test.each([
  [0, { heard: "3" }, "No contact was heard by an NPS answer since 1 December 2025."],
  [
    1,
    { heard: "3", role: "decision_maker" },
    "1 decision maker was heard by an NPS answer since 1 December 2025.",
  ],
  [
    14,
    { silent: "3", role: "decision_maker" },
    "14 decision makers who can be asked gave no NPS answer since 1 December 2025.",
  ],
  [
    2,
    { silent: "3", role: "billing" },
    "2 billing contacts who can be asked gave no NPS answer since 1 December 2025.",
  ],
  [0, { silent: "3" }, "No contact who can be asked went without an NPS answer since 1 December 2025."],
  [
    12,
    { silent: "3", role: "user", isNarrowed: true },
    "12 users who can be asked and fit the other filters gave no NPS answer since 1 December 2025.",
  ],
  [
    1,
    { heard: "3", isNarrowed: true },
    "1 contact who fits the other filters was heard by an NPS answer since 1 December 2025.",
  ],
] as const)("the sentence above a list of people, %i of %j", (count, asked, words) => {
  expect(peopleWords(count, { isNarrowed: false, ...asked, sinceOn: SINCE })).toBe(words);
});

describe("the sentence above a list of cases", () => {
  const filter = (given: object) => queueSchema.parse({ scope: "all", ...given });
  test.each([
    [0, { openedSince: SINCE }, "No case was opened since 1 December 2025."],
    [34, { openedSince: SINCE }, "34 cases were opened since 1 December 2025."],
    [1, { closedMonth: "2026-03" }, "1 case was closed in March 2026."],
    [
      31,
      { openedSince: SINCE, apology: "in_time" },
      "31 cases opened since 1 December 2025 had an apology in time.",
    ],
    [
      3,
      { openedSince: SINCE, apology: "late" },
      "3 cases opened since 1 December 2025 had no apology in time.",
    ],
    [
      1,
      { openedSince: SINCE, plan: "told" },
      "1 case opened since 1 December 2025 has a plan that was told to the client.",
    ],
    [6, { openedSince: SINCE, plan: "none" }, "6 cases opened since 1 December 2025 have no plan."],
    [
      0,
      { closedSince: SINCE, outcome: "recovered" },
      "No case closed since 1 December 2025 was called recovered by the client.",
    ],
    [
      6,
      { closedSince: SINCE, outcome: "no_answer" },
      "6 cases closed since 1 December 2025 got no answer to the follow-up.",
    ],
    [
      2,
      { closedMonth: "2026-03", outcome: "recovered" },
      "2 cases closed in March 2026 were called recovered by the client.",
    ],
    [
      2,
      { openedSince: SINCE, apology: "late", search: "late" },
      "2 cases opened since 1 December 2025 that fit the other filters had no apology in time.",
    ],
    [9, { due: "overdue" }, "9 open cases are overdue."],
    [1, { due: "today", scope: "mine" }, "1 open case of yours is still due today."],
    [1, { attempt: "second" }, "1 open case came back after the first repair."],
    [4, { dueBy: "2026-03-04" }, "4 open cases are due by 4 March 2026."],
    [
      2,
      { due: "overdue", scope: "team", severity: "high" },
      "2 open cases of your team that fit the other filters are overdue.",
    ],
  ])("for %i by %j", (count, given, words) => {
    expect(caseWords(count, filter(given))).toBe(words);
  });

  test("has words for every outcome, for one as for many", () => {
    for (const outcome of Object.values(Outcome)) {
      for (const count of [1, 2]) {
        expect(caseWords(count, filter({ closedSince: SINCE, outcome }))).toMatch(
          /^\d cases? closed since 1 December 2025 \w.+\.$/,
        );
      }
    }
  });

  test.each([
    [
      { openedSince: SINCE, apology: "in_time" },
      { apology: "late" },
      "Show the 3 without an apology in time",
    ],
    [{ openedSince: SINCE, apology: "late" }, { apology: "in_time" }, "Show the 3 with an apology in time"],
    [{ openedSince: SINCE, plan: "told" }, { plan: "none" }, "Show the 3 without a plan"],
    [{ closedSince: SINCE, outcome: "recovered" }, { outcome: undefined }, "Show all 3 that were closed"],
  ])("leads from %j to the rest, and keeps what else was asked", (given, changed, words) => {
    const rest = restOfCases(filter({ ...given, severity: "high" }));
    expect(rest?.filter).toEqual({ ...filter({ ...given, severity: "high" }), ...changed });
    expect(rest?.words(3)).toBe(words);
  });

  test.each([
    [{ openedSince: SINCE, apology: "late" }, "Show the one with an apology in time"],
    [{ openedSince: SINCE, plan: "none" }, "Show the one with a plan"],
    [{ closedSince: SINCE, outcome: "recovered" }, "Show the one that was closed"],
  ])("leads from %j to the only one there is", (given, words) => {
    expect(restOfCases(filter(given))?.words(1)).toBe(words);
  });

  test("leads to no rest where the figure is no share", () => {
    expect(restOfCases(filter({ due: "overdue" }))).toBeNull();
    expect(restOfCases(filter({ openedSince: SINCE }))).toBeNull();
  });
});

test.each([
  [0, { kind: "nps", since: SINCE }, "No answer to a relationship survey was given since 1 December 2025."],
  [1, { kind: "csat", month: "2026-03" }, "1 answer to a satisfaction survey was given in March 2026."],
  [
    212,
    { kind: "nps", since: SINCE },
    "212 answers to relationship surveys were given since 1 December 2025.",
  ],
  [501, { since: SINCE }, "More than 500 answers were given since 1 December 2025."],
] as const)("the sentence above a list of responses, %i by %j", (count, asked, words) => {
  expect(answerWords(count, { ...asked, isNarrowed: false }, 500)).toBe(words);
});

test.each([
  [0, { answered: 0, silent: 0 }, "No campaign was launched since 1 December 2025."],
  [
    1,
    { answered: 0, silent: 0 },
    "1 campaign was launched since 1 December 2025. Nobody has been asked yet.",
  ],
  [
    1,
    { answered: 1, silent: 0 },
    "1 campaign was launched since 1 December 2025. One invitation went out, and it was answered (100 %). Those not sent yet, failed or returned are in none of these counts.",
  ],
  [
    4,
    { answered: 566, silent: 497 },
    "4 campaigns were launched since 1 December 2025. Of 1,063 invitations 566 were answered (53 %). Those not sent yet, failed or returned are in none of these counts.",
  ],
])("the sentence above %i campaigns with %j", (count, ended, words) => {
  const total = { refused: 0, unknown: 0, ...ended };
  expect(launchedWords({ count, total }, SINCE).replaceAll("\u00a0", " ")).toBe(words);
});
