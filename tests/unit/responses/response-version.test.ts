import { describe, expect, test } from "vitest";
import { mayCorrect, planVersion } from "@/lib/responses/response-version";

const first = new Date("2026-03-02T09:00:00Z");
const later = (minutes: number) => new Date(first.getTime() + minutes * 60_000);
const standing = { nonceHash: "mine", firstAnsweredAt: first };
const stray = (flag: string) => ({ kind: "stray", flag });

describe("an answer that arrives", () => {
  test.each([
    ["first", null, { nonceHashes: [], saysTheSame: false }, 0, { kind: "first" }],
    ["first, from a page", null, { nonceHashes: ["mine"], saysTheSame: false }, 0, { kind: "first" }],
    ["from elsewhere", standing, { nonceHashes: ["other"], saysTheSame: false }, 1, stray("other_browser")],
    [
      "from elsewhere, saying the same",
      standing,
      { nonceHashes: ["other"], saysTheSame: true },
      1,
      stray("other_browser"),
    ],
    ["without a page", standing, { nonceHashes: [], saysTheSame: false }, 1, stray("other_browser")],
    [
      "from the same browser",
      standing,
      { nonceHashes: ["mine"], saysTheSame: false },
      1,
      { kind: "correction", nonceHash: "mine" },
    ],
    [
      "from its second tab",
      standing,
      { nonceHashes: ["tab", "mine"], saysTheSame: false },
      1,
      { kind: "correction", nonceHash: "mine" },
    ],
    [
      "twice, by a double click",
      standing,
      { nonceHashes: ["mine"], saysTheSame: true },
      0,
      { kind: "repeat" },
    ],
    [
      "again, by a reload next day",
      standing,
      { nonceHashes: ["mine"], saysTheSame: true },
      1500,
      { kind: "repeat" },
    ],
    [
      "at the last moment",
      standing,
      { nonceHashes: ["mine"], saysTheSame: false },
      60,
      { kind: "correction", nonceHash: "mine" },
    ],
    ["too late", standing, { nonceHashes: ["mine"], saysTheSame: false }, 60.01, stray("too_late")],
  ] as const)("%s", (_, stands, arriving, minutes, plan) => {
    expect(planVersion(stands, arriving, later(minutes))).toEqual(plan);
  });

  test("never overwrites one that came without a page, whatever it claims", () => {
    const bare = { nonceHash: null, firstAnsweredAt: first };
    expect(planVersion(bare, { nonceHashes: ["any"], saysTheSame: false }, later(1))).toEqual(
      stray("other_browser"),
    );
    expect(mayCorrect(bare, ["any"], later(1))).toBe(false);
  });
});
