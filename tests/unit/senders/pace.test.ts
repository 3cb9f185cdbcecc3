import fc from "fast-check";
import { expect, test } from "vitest";
import { drawTokens, type Pace, slowDown } from "@/lib/senders/pace";

const start = new Date("2026-03-02T09:00:00Z");
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const free: Pace = { maxRate: null, rate: null, rateChangedAt: null, tokens: 0, tokensAt: null };
const limited = (rate: number): Pace => ({ ...free, maxRate: rate, rate, tokens: 0, tokensAt: start });

test("a sender without a limit gets what it asks for", () => {
  expect(drawTokens(free, 5_000, start)).toMatchObject({ granted: 5_000, waitMs: 0 });
});

test("a limited sender gets what has come together, a second's worth at most", () => {
  expect(drawTokens(limited(14), 50, after(0.5)).granted).toBe(7);
  expect(drawTokens(limited(14), 50, after(3_600)).granted).toBe(14);
});

test("says when the next one is free", () => {
  expect(drawTokens(limited(2), 50, after(0.25))).toMatchObject({ granted: 0, waitMs: 250 });
});

test("a sender of less than one a second still gets one", () => {
  expect(drawTokens(limited(0.1), 50, after(10)).granted).toBe(1);
});

test("any number of workers together never get more than the rate and one second's worth", () => {
  const draws = fc.array(
    fc.record({ wait: fc.integer({ min: 0, max: 3_000 }), wanted: fc.integer({ min: 1, max: 60 }) }),
  );
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 100, noNaN: true }), draws, (rate, asked) => {
      let pace = limited(rate);
      let [ms, granted] = [0, 0];
      for (const { wait, wanted } of asked) {
        ms += wait;
        const drawn = drawTokens(pace, wanted, after(ms / 1000));
        pace = drawn.pace;
        granted += drawn.granted;
      }
      expect(granted).toBeLessThanOrEqual((ms / 1000) * rate + Math.max(1, rate) + 1e-6);
    }),
  );
});

test("halves when the server asks to slow down, once for one storm", () => {
  const slowed = slowDown(limited(16), 0, after(10));
  expect(slowed.rate).toBe(8);
  expect(slowDown(slowed, 0, after(12)).rate).toBe(8);
  expect(slowDown(slowed, 0, after(16)).rate).toBe(4);
});

test("a sender without a limit starts from the rate it was seen at", () => {
  expect(slowDown(free, 120, start).rate).toBe(60);
  expect(slowDown(free, 0, start).rate).toBe(0.5);
});

test("never slows down below one a minute", () => {
  let pace = limited(1);
  for (let n = 0; n < 50; n += 1) pace = slowDown(pace, 0, after(n * 6));
  expect(pace.rate).toBeCloseTo(1 / 60);
});

test.each([
  [19, 8],
  [20, 8.4],
  [40, 8.82],
  [3_600, 16],
])("after %i quiet seconds it is at %f a second", (seconds, rate) => {
  const slowed = slowDown(limited(16), 0, start);
  expect(drawTokens(slowed, 1, after(seconds)).pace.rate).toBeCloseTo(rate);
});

test("looking often does not delay the recovery", () => {
  let pace = slowDown(limited(16), 0, start);
  for (let seconds = 1; seconds <= 40; seconds += 1) pace = drawTokens(pace, 1, after(seconds)).pace;
  expect(pace.rate).toBeCloseTo(8.82);
});

test("a sender without a limit of its own has none again once it has recovered", () => {
  const slowed = slowDown(free, 1_500, start);
  expect(drawTokens(slowed, 1, after(19)).pace.rate).toBe(750);
  expect(drawTokens(slowed, 1, after(20 * 6)).pace.rate).toBeNull();
});

test("two workers whose clocks differ get no more than one would", () => {
  let pace = limited(10);
  let granted = 0;
  for (let second = 0; second < 10; second += 0.1) {
    for (const late of [0, 0.5]) {
      const drawn = drawTokens(pace, 50, after(second - late));
      pace = drawn.pace;
      granted += drawn.granted;
    }
  }
  expect(granted).toBeLessThanOrEqual(10 * 10 + 10);
});
