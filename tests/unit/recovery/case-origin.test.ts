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
    expect(caseOrigin({ kind, score, contactMe })).toBe(origin);
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
