import { describe, expect, test } from "vitest";
import { OPEN_STAGES } from "@/lib/recovery/case-lifecycle";
import { caseOrigin, correctionEffect } from "@/lib/recovery/case-origin";

describe("an answer opens a case", () => {
  test.each([
    ["nps", 0, false, "detractor"],
    ["nps", 6, false, "detractor"],
    ["nps", 6, true, "detractor"],
    ["nps", 7, false, null],
    ["nps", 7, true, "contact_me"],
    ["nps", 10, true, "contact_me"],
    ["csat", 1, false, null],
    ["csat", 1, true, "contact_me"],
    ["follow_up", 0, true, null],
  ] as const)("%s %d, asking for contact: %s: %s", (kind, score, contactMe, origin) => {
    expect(caseOrigin({ kind, score, contactMe, hasWords: true, role: "decision_maker" }, "none")).toBe(
      origin,
    );
  });

  const user = { kind: "nps", score: 8, contactMe: false, hasWords: false, role: "user" } as const;
  const decider = { ...user, role: "decision_maker" } as const;
  const withWords = { ...user, hasWords: true } as const;
  test.each([
    ["none", user, null],
    ["none", { ...decider, hasWords: true }, null],
    ["decision_makers", user, null],
    ["decision_makers", { ...user, role: null }, null],
    ["decision_makers", decider, "passive_rule"],
    ["with_words", user, null],
    ["with_words", withWords, "passive_rule"],
    ["all", user, "passive_rule"],
    ["all", { ...user, score: 7 }, "passive_rule"],
    ["all", { ...user, contactMe: true }, "contact_me"],
    ["all", { ...user, score: 9 }, null],
    ["all", { ...user, score: 6 }, "detractor"],
    ["all", { ...user, kind: "csat", score: 4 }, null],
    ["all", { ...user, kind: "follow_up" }, null],
  ] as const)("with the rule for passives %s: %o: %s", (rule, signal, origin) => {
    expect(caseOrigin(signal, rule)).toBe(origin);
  });
});

describe("a corrected answer", () => {
  test("opens a case that it calls for, when there is none", () => {
    expect(correctionEffect(null, "detractor")).toBe("open");
    expect(correctionEffect(null, null)).toBe("none");
  });

  test.each(OPEN_STAGES)("keeps the one case while it still calls for it, in %s", (stage) => {
    expect(correctionEffect(stage, "detractor")).toBe("relink");
  });

  test.each(OPEN_STAGES)("that calls for none closes the case only while nobody has acted: %s", (stage) => {
    expect(correctionEffect(stage, null)).toBe(stage === "new" ? "close" : "relink");
  });
});
