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

test("says less and less while nothing happens", () => {
  let now = 0;
  const meter = new RateMeter(() => now);
  for (let n = 0; n < 200; n += 1) meter.tick();
  const rateAt = (ms: number) => {
    now = ms;
    return meter.rate();
  };
  expect(rateAt(1_000)).toBe(100);
  expect(rateAt(1_049)).toBe(100);
  expect(rateAt(1_100)).toBe(10);
  expect(rateAt(3_000)).toBe(0.5);
});
