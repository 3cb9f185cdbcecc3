import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextSendingInstant, type SendingHours } from "@/lib/campaigns/sending-hours";

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const WORKING_DAYS = [1, 2, 3, 4, 5];
const office: SendingHours = { fromMinute: 9 * 60, untilMinute: 17 * 60, weekdays: WORKING_DAYS };
const anyHour: SendingHours = { fromMinute: null, untilMinute: null, weekdays: EVERY_DAY };
const between = (from: string, until: string, weekdays = EVERY_DAY): SendingHours => ({
  fromMinute: minuteOf(from),
  untilMinute: minuteOf(until),
  weekdays,
});

describe("in hours that never close", () => {
  test("mail may go out at once, to the millisecond", () => {
    const at = new Date("2026-11-22T03:17:42.123Z");
    expect(nextSendingInstant(at, anyHour, "Asia/Kathmandu")).toEqual(at);
  });
});

describe("in office hours", () => {
  test.each([
    ["in the middle of a working day", "2026-03-04T10:00:00.500Z", "2026-03-04T10:00:00.500Z"],
    ["at the very opening", "2026-03-04T08:00:00.000Z", "2026-03-04T08:00:00.000Z"],
    ["a millisecond before it", "2026-03-04T07:59:59.999Z", "2026-03-04T08:00:00.000Z"],
    ["a millisecond before the end", "2026-03-04T15:59:59.999Z", "2026-03-04T15:59:59.999Z"],
    ["at the end, which is excluded", "2026-03-04T16:00:00.000Z", "2026-03-05T08:00:00.000Z"],
    ["on Friday evening", "2026-03-06T18:00:00.000Z", "2026-03-09T08:00:00.000Z"],
    ["over the change to summer time", "2026-03-27T18:00:00.000Z", "2026-03-30T07:00:00.000Z"],
    ["over the change to winter time", "2026-10-23T18:00:00.000Z", "2026-10-26T08:00:00.000Z"],
  ])("of Berlin, %s", (_, at, expected) => {
    expect(nextSendingInstant(new Date(at), office, "Europe/Berlin").toISOString()).toBe(expected);
  });

  test.each([
    ["America/New_York", "2026-03-06T23:00:00.000Z", "2026-03-09T13:00:00.000Z"],
    ["America/New_York", "2026-10-31T15:00:00.000Z", "2026-11-02T14:00:00.000Z"],
    ["Asia/Kathmandu", "2026-03-04T12:00:00.000Z", "2026-03-05T03:15:00.000Z"],
    ["Australia/Lord_Howe", "2026-04-03T12:00:00.000Z", "2026-04-05T22:30:00.000Z"],
    ["Australia/Lord_Howe", "2026-10-02T12:00:00.000Z", "2026-10-04T22:00:00.000Z"],
    ["Nowhere/Nothing", "2026-03-04T18:00:00.000Z", "2026-03-05T09:00:00.000Z"],
    ["", "2026-03-04T18:00:00.000Z", "2026-03-05T09:00:00.000Z"],
  ])("of %s, counted from %s", (zone, at, expected) => {
    expect(nextSendingInstant(new Date(at), office, zone).toISOString()).toBe(expected);
  });
});

describe("where clocks change", () => {
  test.each([
    // Berlin, 29 March: 2:00 is 3:00.
    ["an opening in the skipped hour is where it ends", "02:30", "04:00", "03-28T12:00", "03-29T01:00"],
    ["hours that are skipped altogether wait a day", "02:15", "02:45", "03-28T12:00", "03-30T00:15"],
    // 25 October: 3:00 is 2:00 again.
    ["hours that come twice open at the first", "02:15", "02:45", "10-24T12:00", "10-25T00:15"],
    ["and again at the second", "02:15", "02:45", "10-25T00:50", "10-25T01:15"],
    ["and then not until the day after", "02:15", "02:45", "10-25T01:45", "10-26T01:15"],
  ])("in Berlin %s", (_, from, until, at, expected) => {
    const opening = nextSendingInstant(new Date(`2026-${at}:00Z`), between(from, until), "Europe/Berlin");
    expect(opening).toEqual(new Date(`2026-${expected}:00Z`));
  });

  test("by half an hour, as on Lord Howe Island, the half hour that comes twice is open twice", () => {
    const hours = between("01:30", "01:45");
    const first = new Date("2026-04-04T14:30:00Z");
    const second = new Date("2026-04-04T15:00:00Z");
    expect(nextSendingInstant(new Date("2026-04-04T12:00:00Z"), hours, "Australia/Lord_Howe")).toEqual(first);
    expect(nextSendingInstant(new Date("2026-04-04T14:50:00Z"), hours, "Australia/Lord_Howe")).toEqual(
      second,
    );
  });
});

test("whatever the hours and the zone: not before, inside the hours, and no open minute is passed over", () => {
  const zones = fc.constantFrom(
    ...["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "UTC"],
  );
  const changes = [
    "2026-03-29T01:00:00Z",
    "2026-10-25T01:00:00Z",
    "2026-03-08T07:00:00Z",
    "2026-11-01T06:00:00Z",
  ];
  const lordHowe = ["2026-04-04T15:00:00Z", "2026-10-03T15:30:00Z"];
  const instants = fc.oneof(
    fc.date({ min: new Date("2025-12-01"), max: new Date("2027-02-01"), noInvalidDate: true }),
    fc
      .tuple(fc.constantFrom(...changes, ...lordHowe), fc.integer({ min: -3 * 86_400_000, max: 86_400_000 }))
      .map(([change, ms]) => new Date(new Date(change).getTime() + ms)),
  );
  const hours = fc
    .tuple(
      fc.integer({ min: 0, max: 1439 }),
      fc.integer({ min: 1, max: 1440 }),
      fc.subarray(EVERY_DAY, { minLength: 1 }),
    )
    .filter(([from, until]) => from < until)
    .map(([fromMinute, untilMinute, weekdays]) => ({ fromMinute, untilMinute, weekdays }));

  fc.assert(
    fc.property(instants, hours, zones, (at, given, zone) => {
      const opening = nextSendingInstant(at, given, zone);
      expect(opening >= at).toBe(true);
      expect(isOpen(opening, given, zone)).toBe(true);
      const clock = clockOf(zone);
      const firstMinute = Math.ceil(at.getTime() / 60_000) * 60_000;
      for (let minute = firstMinute; minute < opening.getTime(); minute += 60_000) {
        if (isOpen(new Date(minute), given, zone, clock)) {
          expect.fail(`${zone}: open at ${new Date(minute).toISOString()}, before ${opening.toISOString()}`);
        }
      }
    }),
    { numRuns: 120 },
  );
}, 60_000);

/** An independent reading of the clock on the wall. */
function isOpen(
  at: Date,
  { fromMinute, untilMinute, weekdays }: SendingHours,
  zone: string,
  clock = clockOf(zone),
) {
  const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const minute = Number(parts.hour) * 60 + Number(parts.minute);
  const weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(parts.weekday ?? "") + 1;
  return weekdays.includes(weekday) && minute >= (fromMinute ?? 0) && minute < (untilMinute ?? 1440);
}

function clockOf(timeZone: string) {
  return new Intl.DateTimeFormat("en", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
}

function minuteOf(time: string) {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}
