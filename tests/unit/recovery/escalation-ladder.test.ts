import { describe, expect, test } from "vitest";
import {
  LADDER,
  type LadderPeople,
  ladderSteps,
  nextEscalation,
  whoStandsOn,
  whoTakesOver,
} from "@/lib/recovery/escalation-ladder";

const on = (iso: string) => new Date(iso);
const time = {
  timeZone: "Europe/Berlin",
  fromMinute: 9 * 60,
  untilMinute: 17 * 60,
  weekdays: [1, 2, 3, 4, 5],
  holidays: new Set(["2026-04-03", "2026-04-06"]),
};
const steps = (dueAt: string, holds: { since: Date; until: Date }[] = []) =>
  ladderSteps(on(dueAt), time, holds).map(({ at }) => at.toISOString());

describe("the steps of the ladder", () => {
  test.each([
    [
      "in one week: 4, 8 and 24 working hours after the date",
      "2026-03-02T08:00:00Z",
      ["2026-03-02T12:00:00.000Z", "2026-03-02T16:00:00.000Z", "2026-03-04T16:00:00.000Z"],
    ],
    [
      "over the change to summer time of 29 March",
      "2026-03-27T15:00:00Z",
      ["2026-03-30T10:00:00.000Z", "2026-03-30T14:00:00.000Z", "2026-04-01T14:00:00.000Z"],
    ],
    [
      "over the change to winter time of 25 October",
      "2026-10-23T14:00:00Z",
      ["2026-10-26T11:00:00.000Z", "2026-10-26T15:00:00.000Z", "2026-10-28T15:00:00.000Z"],
    ],
    [
      "over Easter",
      "2026-04-02T14:00:00Z",
      ["2026-04-07T10:00:00.000Z", "2026-04-07T14:00:00.000Z", "2026-04-09T14:00:00.000Z"],
    ],
    [
      "for a date at night: only its owner is told then",
      "2026-03-03T02:00:00Z",
      ["2026-03-03T12:00:00.000Z", "2026-03-03T16:00:00.000Z", "2026-03-05T16:00:00.000Z"],
    ],
  ])("%s", (_, dueAt, later) => {
    expect(steps(dueAt)).toEqual([on(dueAt).toISOString(), ...later]);
  });

  test("wait for a hold, but for the owner's, which is the date itself", () => {
    const hold = { since: on("2026-03-02T10:00:00Z"), until: on("2026-03-03T23:00:00Z") };
    expect(steps("2026-03-02T08:00:00Z", [hold])).toEqual([
      "2026-03-02T08:00:00.000Z",
      "2026-03-04T10:00:00.000Z",
      "2026-03-04T14:00:00.000Z",
      "2026-03-06T14:00:00.000Z",
    ]);
  });

  test("are taken one after another, and none is left when nothing is owed or all were told", () => {
    const dueAt = on("2026-03-02T08:00:00Z");
    const next = (...taken: Parameters<typeof nextEscalation>[1]) => nextEscalation(dueAt, taken, time, []);
    expect(next()).toEqual(dueAt);
    expect(next("owner")).toEqual(on("2026-03-02T12:00:00Z"));
    expect(next("owner", "lead", "director")).toEqual(on("2026-03-04T16:00:00Z"));
    expect(next(...LADDER.map(({ level }) => level))).toBeNull();
    expect(nextEscalation(null, [], time, [])).toBeNull();
  });
});

const person = (id: string, role: LadderPeople["members"][number]["role"], teamId: string | null = null) => ({
  id,
  name: id,
  role,
  teamId,
});
const firm: LadderPeople = {
  ownerId: "max",
  teamId: "north",
  sponsorId: "sue",
  named: [],
  members: [
    person("ada", "admin"),
    person("lou", "lead", "south"),
    person("lena", "lead", "north"),
    person("dora", "director"),
    person("eva", "executive"),
    person("sue", "executive"),
    person("max", "account_manager", "south"),
  ],
};
const stands = (change: Partial<LadderPeople> = {}) =>
  LADDER.map(({ level }) => whoStandsOn(level, { ...firm, ...change })?.id ?? null);

describe("who stands on them", () => {
  test.each<[string, Partial<LadderPeople>, (string | null)[]]>([
    [
      "the owner, the lead of the case's team, a director, the account's sponsor",
      {},
      ["max", "lena", "dora", "sue"],
    ],
    ["any lead where the case has no team", { teamId: null, ownerId: null }, [null, "lou", "dora", "sue"]],
    [
      "an admin in place of the lead in a firm that has neither leads nor directors",
      { members: firm.members.filter(({ role }) => role === "admin" || role === "account_manager") },
      ["max", "ada", null, null],
    ],
    ["an executive where the account names no sponsor", { sponsorId: null }, ["max", "lena", "dora", "eva"]],
    ["an executive where the sponsor left", { sponsorId: "gone" }, ["max", "lena", "dora", "eva"]],
    ["nobody whom the words name", { named: ["max", "lena", "sue"] }, [null, "lou", "dora", "eva"]],
    ["nobody in an empty firm", { members: [] }, [null, null, null, null]],
  ])("%s", (_, change, expected) => {
    expect(stands(change)).toEqual(expected);
  });

  test("and who takes a case from an owner it names: the lead, else a director, else an admin, never the named", () => {
    const heir = (named: string[]) => whoTakesOver({ ...firm, named })?.id ?? null;
    expect(heir(["max"])).toBe("lena");
    expect(heir(["max", "lena"])).toBe("lou");
    expect(heir(["max", "lena", "lou"])).toBe("dora");
    expect(heir(["max", "lena", "lou", "dora"])).toBe("ada");
    expect(heir(["max", "lena", "lou", "dora", "ada"])).toBeNull();
  });
});
