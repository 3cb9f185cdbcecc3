import { expect, test } from "vitest";
import { RateMeter } from "@/lib/platform/rate-meter";

test("follows what happens, half by half", () => {
  let now = 0;
  const meter = new RateMeter(() => now);
  const rateAfter = (ms: number, ticks: number) => {
    for (let n = 0; n < ticks; n += 1) meter.tick();
    now += ms;
    return meter.rate();
  };
  expect(rateAfter(1_000, 0)).toBe(0);
  expect(rateAfter(1_000, 200)).toBe(50);
  expect(rateAfter(500, 100)).toBe(125);
  expect(rateAfter(10, 1)).toBe(125);
  expect(rateAfter(490, 0)).toBe(63.5);
});
