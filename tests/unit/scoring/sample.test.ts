import { describe, expect, test } from "vitest";
import { sampleReading } from "@/lib/scoring/sample";

describe("reading of a sample", () => {
  test.each([
    [0, "none"],
    [1, "suppressed-if-confidential"],
    [4, "suppressed-if-confidential"],
    [5, "directional"],
    [29, "directional"],
    [30, "normal"],
    [100_000, "normal"],
  ])("%d answers are read as %s", (n, reading) => {
    expect(sampleReading(n)).toBe(reading);
  });

  test.each([-1, 4.5, Number.NaN, Number.POSITIVE_INFINITY])("%d answers are refused", (n) => {
    expect(() => sampleReading(n)).toThrow(RangeError);
  });
});
