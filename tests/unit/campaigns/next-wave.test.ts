import { expect, test } from "vitest";
import { nextWave } from "@/lib/campaigns/next-wave";

const berlin = "Europe/Berlin";
const wave = {
  name: "Pulse",
  startedAt: new Date("2026-03-09T08:00:00Z"),
  closesAt: new Date("2026-03-20T22:59:59.999Z"),
  repeatWeeks: 4,
};
const soon = new Date("2026-03-10T00:00:00Z");

test("keeps the time of day and the last instant of the last day across a change of the clocks", () => {
  expect(nextWave(wave, berlin, soon)).toEqual({
    name: "Pulse, 6 April 2026",
    startsAt: new Date("2026-04-06T07:00:00Z"),
    closesAt: new Date("2026-04-17T21:59:59.999Z"),
  });
});

test("stays at nine o'clock wave after wave for three years", () => {
  let { startedAt } = wave;
  for (let n = 0; n < 39; n += 1) {
    const { startsAt } = nextWave({ ...wave, startedAt }, berlin, startedAt);
    expect(startsAt.toLocaleString("en-GB", { timeZone: berlin, weekday: "short", hour: "2-digit" })).toBe(
      "Mon, 09",
    );
    startedAt = startsAt;
  }
});

test("passes over waves that nobody was there to begin", () => {
  const late = new Date("2026-06-10T00:00:00Z");
  expect(nextWave(wave, berlin, late).startsAt).toEqual(new Date("2026-06-29T07:00:00Z"));
});

test("replaces the date of the wave before, and never makes a name too long", () => {
  expect(nextWave({ ...wave, name: "Pulse, 9 March 2026" }, berlin, soon).name).toBe("Pulse, 6 April 2026");
  expect(nextWave({ ...wave, name: "x".repeat(120) }, berlin, soon).name).toMatch(/^x{106}, 6 April 2026$/);
});
