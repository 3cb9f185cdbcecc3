import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ConflictError, DomainError, RuleViolation } from "@/lib/platform/errors";
import {
  ENDINGS,
  LAST_ROUND,
  type Mover,
  NEXT_STAGES,
  planAdvance,
  STAGE_NEEDS,
  STAGES,
} from "@/lib/recovery/case-lifecycle";
import { CaseStage, Outcome } from "@/prisma/generated/enums";

const began = new Date("2026-03-02T09:00:00Z");
const now = new Date("2026-03-03T09:00:00Z");
const at = (stage: CaseStage, round = 0) => ({ stage, round, roundSince: began });

const step = (to: Exclude<CaseStage, "closed">) => ({ to, ...STAGE_NEEDS[to] });
const end = (outcome: Outcome, by: Mover, note = "a reason") =>
  ({ to: "closed", outcome, by, note }) as const;

const everyPair = STAGES.flatMap((from) => STAGES.map((to) => [from, to] as const));
const ALLOWED = new Set([
  "new>apologised",
  "apologised>diagnosed",
  "diagnosed>planned",
  "planned>remedied",
  "remedied>following_up",
  "following_up>new",
  "new>closed",
  "apologised>closed",
  "diagnosed>closed",
  "planned>closed",
  "remedied>closed",
  "following_up>closed",
]);

describe("a case's stages", () => {
  test.each(everyPair)("from %s to %s, as the table says", (from, to) => {
    const move = to === "closed" ? end("cannot_resolve", "member") : step(to);
    const go = () => planAdvance(at(from), move, now);
    if (ALLOWED.has(`${from}>${to}`)) expect(go()).toMatchObject({ stage: to, stageSince: now });
    else expect(go).toThrow(DomainError);
  });

  test("are refused as a conflict when the case is already there or further", () => {
    expect(() => planAdvance(at("diagnosed"), step("apologised"), now)).toThrow(ConflictError);
    expect(() => planAdvance(at("apologised"), step("apologised"), now)).toThrow(ConflictError);
    expect(() => planAdvance(at("closed"), step("remedied"), now)).toThrow(ConflictError);
    expect(() => planAdvance(at("new"), step("planned"), now)).toThrow(RuleViolation);
  });

  test.each(Object.keys(STAGE_NEEDS) as (keyof typeof STAGE_NEEDS)[])(
    "%s needs its own fact and its own mover",
    (to) => {
      const from = STAGES.find((stage) => (NEXT_STAGES[stage] as readonly CaseStage[]).includes(to));
      if (!from) throw new Error("Every stage is reached from somewhere.");
      const otherFact = to === "planned" ? "remedy" : "plan";
      const otherMover: Mover = STAGE_NEEDS[to].by === "member" ? "client" : "member";
      expect(() => planAdvance(at(from), { ...step(to), fact: otherFact }, now)).toThrow(RuleViolation);
      expect(() => planAdvance(at(from), { ...step(to), by: otherMover }, now)).toThrow(RuleViolation);
      expect(planAdvance(at(from), step(to), now).stage).toBe(to);
    },
  );
});

/** Each step with the only fact and the only mover that make it, written out by hand. */
const PROMISED = new Set([
  "new>apologised by member with apology",
  "apologised>diagnosed by member with diagnosis",
  "diagnosed>planned by member with plan",
  "planned>remedied by member with remedy",
  "remedied>following_up by clock with invitation",
  "following_up>new by client with follow_up",
]);
const MOVERS: Mover[] = ["member", "client", "clock"];
const FACTS = ["apology", "diagnosis", "plan", "remedy", "invitation", "follow_up"] as const;
const TARGETS = STAGES.filter((stage) => stage !== "closed");

describe("the whole table of steps", () => {
  test.each(everyPair.filter(([, to]) => to !== "closed"))(
    "from %s to %s, by every mover with every fact",
    (from, to) => {
      const target = TARGETS.find((stage) => stage === to);
      if (!target) throw new Error("A closed case is an ending.");
      for (const by of MOVERS) {
        for (const fact of FACTS) {
          const isPromised = PROMISED.has(`${from}>${to} by ${by} with ${fact}`);
          for (const round of [0, 1]) {
            const go = () => planAdvance(at(from, round), { to: target, by, fact }, now);
            if (isPromised && !(target === "new" && round === 1)) expect(go().stage).toBe(to);
            else expect(go, `${by} with ${fact} in round ${round}`).toThrow(DomainError);
          }
        }
      }
    },
  );

  test("a repeat is not planned before a corrective action is on record, and goes every other way as ever", () => {
    for (const from of STAGES) {
      for (const to of TARGETS) {
        const repeat = () => planAdvance({ ...at(from), lacksCorrectiveAction: true }, step(to), now);
        if (!ALLOWED.has(`${from}>${to}`)) expect(repeat).toThrow(DomainError);
        else if (to === "planned") expect(repeat).toThrow("corrective action");
        else expect(repeat().stage).toBe(to);
      }
    }
  });
});

const MAY_END: Record<Outcome, string[]> = {
  recovered: ["client from following_up"],
  not_recovered: ["client from following_up"],
  no_answer: ["clock from following_up"],
  not_an_issue: ["member", "client"].flatMap((by) =>
    STAGES.slice(0, 6).map((stage) => `${by} from ${stage}`),
  ),
  cannot_resolve: STAGES.slice(0, 6).map((stage) => `member from ${stage}`),
  client_left: STAGES.slice(0, 6).map((stage) => `member from ${stage}`),
};

describe("a case's endings", () => {
  const every = Object.values(Outcome).flatMap((outcome) =>
    (["member", "client", "clock"] as const).flatMap((by) =>
      STAGES.map((from) => [outcome, by, from] as const),
    ),
  );
  test.each(every)("%s, said by the %s in %s, as the table says", (outcome, by, from) => {
    const go = () => planAdvance(at(from), end(outcome, by), now);
    if (MAY_END[outcome].includes(`${by} from ${from}`)) {
      expect(go()).toMatchObject({ stage: "closed", outcome, closedAt: now });
    } else expect(go).toThrow(DomainError);
  });

  test("no member can say that a client was won back, from any stage", () => {
    for (const stage of STAGES)
      expect(() => planAdvance(at(stage), end("recovered", "member"), now)).toThrow(DomainError);
  });

  test.each(Object.values(Outcome).filter((outcome) => ENDINGS[outcome].needsNote))(
    "%s needs a reason",
    (outcome) => {
      expect(() => planAdvance(at("new"), end(outcome, "member", " \n"), now)).toThrow("Say why");
    },
  );
});

describe("reopening", () => {
  test("begins a new round and its clocks", () => {
    expect(planAdvance(at("following_up", 0), step("new"), now)).toMatchObject({
      stage: "new",
      round: 1,
      roundSince: now,
      outcome: null,
      closedAt: null,
    });
  });

  test("happens once", () => {
    expect(() => planAdvance(at("following_up", LAST_ROUND), step("new"), now)).toThrow(RuleViolation);
  });
});

test("any walk goes as the model says: forward by one, back once, and never out of closed", () => {
  const moves = fc.oneof(
    fc.constantFrom(...(Object.keys(STAGE_NEEDS) as (keyof typeof STAGE_NEEDS)[])).map(step),
    fc
      .tuple(
        fc.constantFrom(...Object.values(Outcome)),
        fc.constantFrom("member", "client", "clock" as const),
      )
      .map(([outcome, by]) => end(outcome, by as Mover)),
  );
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 60 }), (walk) => {
      const model = { place: 0, rounds: 0 };
      let current = at("new");
      for (const move of walk) {
        const expected = modelStep(model, move);
        if (expected) {
          current = planAdvance(current, move, now);
          Object.assign(model, expected);
        } else {
          const before = current;
          expect(() => planAdvance(before, move, now)).toThrow(DomainError);
        }
        expect([STAGES.indexOf(current.stage), current.round]).toEqual([model.place, model.rounds]);
      }
    }),
    { numRuns: 500 },
  );
});

type ModelMove = ReturnType<typeof step> | ReturnType<typeof end>;

/** The rules once more, as numbers: places 0..6, of which 5 waits for the client and 6 is the end. */
function modelStep({ place, rounds }: { place: number; rounds: number }, move: ModelMove) {
  if (place === 6) return null;
  if (move.to === "closed") {
    const clientsWord = ["recovered", "not_recovered", "no_answer"].includes(move.outcome);
    const speakers = clientsWord
      ? [move.outcome === "no_answer" ? "clock" : "client"]
      : move.outcome === "not_an_issue"
        ? ["member", "client"]
        : ["member"];
    if (clientsWord && place !== 5) return null;
    return speakers.includes(move.by) ? { place: 6, rounds } : null;
  }
  const target = Object.keys(CaseStage).indexOf(move.to);
  if (target === 0) return place === 5 && rounds === 0 ? { place: 0, rounds: 1 } : null;
  return target === place + 1 ? { place: target, rounds } : null;
}
