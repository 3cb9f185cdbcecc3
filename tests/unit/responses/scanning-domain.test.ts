import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { isScanning, mostScoresInAMinute, opensAllLinks } from "@/lib/responses/scanning-domain";

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 9) + seconds * 1000);
const look = (seconds: number, score: number | null) => ({ at: at(seconds), kind: "look" as const, score });
const stop = (seconds: number) => ({ at: at(seconds), kind: "stop_look" as const, score: null });

describe("links that only a machine opens so", () => {
  it.each([
    ["nothing", [], false],
    ["one score often", [look(0, 9), look(1, 9), look(2, 9)], false],
    ["two scores", [look(0, 9), look(1, 8)], false],
    ["three scores in a minute", [look(0, 9), look(30, 8), look(60, 7)], true],
    ["three scores in more than a minute", [look(0, 9), look(30, 8), look(61, 7)], false],
    ["three scores, the first again in time", [look(0, 9), look(30, 8), look(61, 7), look(80, 9)], true],
    ["a score and stop within ten seconds", [stop(0), look(10, 3)], true],
    ["a score and stop later", [look(0, 3), stop(11)], false],
    ["the page without a score, and stop", [look(0, null), stop(1)], false],
  ])("%s: %#", (_name, seen, expected) => {
    expect(opensAllLinks(seen)).toBe(expected);
  });

  test("the most scores of a minute are those of the best window, tried one by one", () => {
    const seen = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 200 }), fc.option(fc.integer({ min: 0, max: 10 }))),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(seen, (given) => {
        const looks = given.map(([seconds, score]) => look(seconds, score));
        const windows = looks.map(
          ({ at: from }) =>
            new Set(
              looks
                .filter(
                  (one) => one.score !== null && one.at >= from && Number(one.at) - Number(from) <= 60_000,
                )
                .map(({ score }) => score),
            ).size,
        );
        expect(mostScoresInAMinute(looks)).toBe(Math.max(0, ...windows));
      }),
    );
  });
});

describe("a domain that scans", () => {
  it.each([
    [{ sent: 0, scanned: 0 }, false],
    [{ sent: 2, scanned: 2 }, false],
    [{ sent: 3, scanned: 3 }, true],
    [{ sent: 15, scanned: 3 }, true],
    [{ sent: 16, scanned: 3 }, false],
    [{ sent: 0, scanned: 3 }, true],
    [{ sent: 1_000, scanned: 199 }, false],
    [{ sent: 1_000, scanned: 200 }, true],
  ])("%o: %s", (counted, expected) => {
    expect(isScanning(counted)).toBe(expected);
  });
});
