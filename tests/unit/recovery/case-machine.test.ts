import assert from "node:assert/strict";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Severity } from "@/prisma/generated/enums";
import {
  APOLOGISE_WITHIN,
  type Command,
  HOUR,
  levelsTaken,
  type Machine,
  obey,
  openMachine,
  standing,
} from "@/tests/factories/case-machine";

const OPENED = new Date("2026-03-20T09:00:00Z");
const PLACES = ["new", "apologised", "diagnosed", "planned", "remedied", "following_up", "closed"];
const SEVERITIES: Severity[] = ["low", "normal", "high", "critical"];
const STEPS = ["apologise", "diagnose", "plan", "remedy", "follow_up"] as const;

/** The rules once more, written without them: places 0..6, of which 5 waits for the client and 6 is the end. */
type Model = {
  place: number;
  round: number;
  outcome: string | null;
  grave: number;
  heldUntil: number | null;
};

/** What a command makes of the model; null when it must be refused. */
function expected(model: Model, command: Command, now: number): Model | null {
  const { place, round } = model;
  const isHeld = model.heldUntil !== null && now < model.heldUntil;
  const end = (outcome: string): Model => ({ ...model, place: 6, outcome, heldUntil: null });
  switch (command.do) {
    case "wait":
    case "strike":
      return model;
    case "good_answer":
      return place === 5 ? end("recovered") : null;
    case "bad_answer":
      if (place !== 5) return null;
      return round === 0
        ? { ...model, place: 0, round: 1, grave: Math.min(3, model.grave + 1) }
        : end("not_recovered");
    case "silence":
      return place === 5 ? end("no_answer") : null;
    case "close":
      return place < 6 && command.outcome !== "recovered" ? end(command.outcome) : null;
    case "hold": {
      const isAllowed = place < 4 && !isHeld && command.days >= 1 && command.days <= 60;
      return isAllowed
        ? { ...model, heldUntil: midnightInBerlin(now + (command.days + 1) * 24 * HOUR) }
        : null;
    }
    case "release":
      return isHeld ? { ...model, heldUntil: null } : null;
    case "change_severity":
      return place < 6 ? { ...model, grave: SEVERITIES.indexOf(command.severity) } : null;
    default: {
      const next = STEPS.indexOf(command.do) + 1;
      return next === place + 1
        ? { ...model, place: next, heldUntil: next < 4 ? model.heldUntil : null }
        : null;
    }
  }
}

/** When the UTC date of an instant begins in Berlin: commands come at nine in the morning, when both have the same date. */
function midnightInBerlin(at: number) {
  const day = Math.floor(at / (24 * HOUR)) * 24 * HOUR;
  const isSummer = day > Date.UTC(2026, 2, 29) && day <= Date.UTC(2026, 9, 25);
  const isNextSummer = day > Date.UTC(2027, 2, 28) && day <= Date.UTC(2027, 9, 31);
  return day - (isSummer || isNextSummer ? 2 : 1) * HOUR;
}

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom<Command>(...STEPS.map((step) => ({ do: step }))) },
  {
    weight: 5,
    arbitrary: fc.constantFrom<Command>(
      { do: "good_answer" },
      { do: "bad_answer" },
      { do: "bad_answer" },
      { do: "silence" },
      { do: "release" },
      { do: "strike" },
      { do: "strike" },
      { do: "strike" },
      { do: "strike" },
    ),
  },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 62 }).map((days): Command => ({ do: "hold", days })) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 14 }).map((days): Command => ({ do: "wait", days })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...SEVERITIES)
      .map((severity): Command => ({ do: "change_severity", severity })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("not_an_issue" as const, "cannot_resolve" as const, "recovered" as const)
      .map((outcome): Command => ({ do: "close", outcome })),
  },
);

/** Mostly the next step in order, so that walks get far, with anything in between. */
const walk = fc.array(
  fc.oneof({ weight: 6, arbitrary: fc.constant("next" as const) }, { weight: 4, arbitrary: command }),
  { minLength: 4, maxLength: 22, size: "max" },
);

test("ten thousand random lives of a case go as an independent model says", { timeout: 60_000 }, () => {
  const seen = { rounds: 0, recovered: 0, notRecovered: 0, holds: 0, ladders: 0 };
  fc.assert(
    fc.property(walk, (life) => {
      const machine = openMachine(OPENED);
      let model: Model = { place: 0, round: 0, outcome: null, grave: 1, heldUntil: null };
      for (const wished of life) {
        const given: Command = wished === "next" ? { do: STEPS[model.place] ?? "bad_answer" } : wished;
        const before = { ...machine, holds: [...machine.holds], taken: [...machine.taken] };
        const after = expected(model, given, machine.now.getTime());
        if (after) obey(machine, given);
        else assert.throws(() => obey(machine, given), given.do);
        checkInvariants(machine, before, given, after === null);
        model = after ?? model;
        checkModel(machine, model);
      }
      seen.rounds += model.round;
      seen.recovered += model.outcome === "recovered" ? 1 : 0;
      seen.notRecovered += model.outcome === "not_recovered" ? 1 : 0;
      seen.holds += machine.holds.length;
      seen.ladders += machine.taken.filter(({ level }) => level === "sponsor").length;
    }),
    { numRuns: 10_000 },
  );
  // The walks go everywhere: a property of what never happens would be none.
  for (const [place, times] of Object.entries(seen)) expect(times, place).toBeGreaterThan(20);
});

function checkModel(machine: Machine, model: Model) {
  const isHeld = model.heldUntil !== null && machine.now.getTime() < model.heldUntil;
  assert.deepEqual(
    [machine.state.stage, machine.state.round, machine.outcome, machine.severity, standing(machine) !== null],
    [PLACES[model.place], model.round, model.outcome, SEVERITIES[model.grave], isHeld],
  );
}

function checkInvariants(machine: Machine, before: Machine, given: Command, isRefused: boolean) {
  const { dueAt, escalateAt, followUpDueAt, taken, state } = machine;
  const place = PLACES.indexOf(state.stage);
  if (isRefused) assert.deepEqual(machine, before);
  // What is owed is dated, and only that; what waits for the client has a date of its own.
  assert.equal(dueAt !== null, place < 4);
  assert.equal(followUpDueAt !== null, place === 4 || place === 5);
  assert.equal(escalateAt !== null, place < 4 && levelsTaken(machine).length < 4);
  // Two outcomes never, and a case that ended stays as it is.
  if (before.outcome) assert.deepEqual([machine.outcome, state.stage], [before.outcome, "closed"]);
  if (machine.outcome === "recovered" && !before.outcome) assert.equal(given.do, "good_answer");
  // A step of the ladder is taken once for each stage of a round, and none is taken back.
  const steps = new Set(taken.map(({ round, stage, level }) => `${round} ${stage} ${level}`));
  assert.equal(steps.size, taken.length);
  assert.deepEqual(taken.slice(0, before.taken.length), before.taken);
  // The client's clock: nothing but the promise moves the apology, nothing at all a promised date.
  if (state.stage === "new") {
    const ms = (dueAt?.getTime() ?? 0) - state.roundSince.getTime();
    assert.equal(ms / HOUR, APOLOGISE_WITHIN[machine.severity]);
  }
  if (given.do === "hold" || given.do === "release") {
    if (state.stage === "new" || state.stage === "planned") assert.deepEqual(dueAt, before.dueAt);
    const moved = (dueAt?.getTime() ?? 0) - (before.dueAt?.getTime() ?? 0);
    assert.ok(given.do === "hold" ? moved >= 0 : moved <= 0);
  }
}
