import { describe, expect, it } from "vitest";
import { RateLimit } from "@/lib/platform/rate-limit";

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 3, 9, 0, seconds));

describe("a limit", () => {
  it("is reached by so many in a minute, and is over with the minute", () => {
    const limit = new RateLimit({ mostAMinute: 3, mostNames: 10 });
    for (const second of [0, 1]) limit.count("a", at(second));
    expect(limit.isReached("a", at(2))).toBe(false);
    limit.count("a", at(2));
    expect(limit.isReached("a", at(59.9))).toBe(true);
    expect(limit.isReached("b", at(59.9))).toBe(false);
    expect(limit.isReached("a", at(60))).toBe(false);
    limit.count("a", at(60));
    expect(limit.isReached("a", at(61))).toBe(false);
  });

  it("remembers a bounded number of names, and forgets the one whose minute began first", () => {
    const limit = new RateLimit({ mostAMinute: 1, mostNames: 100 });
    for (let i = 0; i < 1_000; i += 1) limit.count(`name ${i}`, at(0));
    expect(limit.size).toBe(100);
    expect(limit.isReached("name 899", at(1))).toBe(false);
    expect(limit.isReached("name 900", at(1))).toBe(true);
  });

  it("keeps no name for having been asked for", () => {
    const limit = new RateLimit({ mostAMinute: 1, mostNames: 100 });
    limit.isReached("a", at(0));
    expect(limit.size).toBe(0);
  });
});
