import { dueDates } from "@/lib/recovery/case-clock";
import { canBeHeld, checkHoldDate, type Hold, pauseOf, standingHold } from "@/lib/recovery/case-hold";
import { type CaseState, type Move, planAdvance } from "@/lib/recovery/case-lifecycle";
import { raiseSeverity } from "@/lib/recovery/case-severity";
import { ladderSteps, nextEscalation } from "@/lib/recovery/escalation-ladder";
import { decide } from "@/lib/recovery/follow-up-outcome";
import type { CaseStage, EscalationLevel, Outcome, Severity } from "@/prisma/generated/enums";

export const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const FIRM_TIME = {
  timeZone: "Europe/Berlin",
  fromMinute: 9 * 60,
  untilMinute: 17 * 60,
  weekdays: [1, 2, 3, 4, 5],
  holidays: new Set(["2026-04-03", "2026-04-06"]),
};

export const APOLOGISE_WITHIN: Record<Severity, number> = { low: 48, normal: 24, high: 12, critical: 4 };

export type Command =
  | { readonly do: "apologise" | "diagnose" | "plan" | "remedy" | "follow_up" | "release" | "strike" }
  | { readonly do: "good_answer" | "bad_answer" | "silence" }
  | {
      readonly do: "close";
      readonly outcome: "not_an_issue" | "cannot_resolve" | "client_left" | "recovered";
    }
  | { readonly do: "hold" | "wait"; readonly days: number }
  | { readonly do: "change_severity"; readonly severity: Severity };

export type Machine = {
  now: Date;
  state: CaseState & { stageSince: Date };
  outcome: Outcome | null;
  severity: Severity;
  fixDueOn: Date | null;
  dueAt: Date | null;
  followUpDueAt: Date | null;
  escalateAt: Date | null;
  holds: Hold[];
  taken: { round: number; stage: CaseStage; level: EscalationLevel }[];
};

/** A case in memory, moved by the product's own rules and nothing else. */
export function openMachine(now: Date): Machine {
  const machine: Machine = {
    now,
    state: { stage: "new", round: 0, roundSince: now, stageSince: now },
    outcome: null,
    severity: "normal",
    fixDueOn: null,
    dueAt: null,
    followUpDueAt: null,
    escalateAt: null,
    holds: [],
    taken: [],
  };
  reckon(machine);
  return machine;
}

const MOVES = {
  apologise: { to: "apologised", by: "member", fact: "apology" },
  diagnose: { to: "diagnosed", by: "member", fact: "diagnosis" },
  plan: { to: "planned", by: "member", fact: "plan" },
  remedy: { to: "remedied", by: "member", fact: "remedy" },
  follow_up: { to: "following_up", by: "clock", fact: "invitation" },
  silence: { to: "closed", by: "clock", outcome: "no_answer" },
} as const satisfies Record<string, Move>;

const ANSWERED = {
  recovered: { to: "closed", by: "client", outcome: "recovered" },
  not_recovered: { to: "closed", by: "client", outcome: "not_recovered" },
  reopen: { to: "new", by: "client", fact: "follow_up" },
} as const satisfies Record<string, Move>;

/** Does what a command asks for, or throws what the rules throw and changes nothing. */
export function obey(machine: Machine, command: Command) {
  switch (command.do) {
    case "wait":
      machine.now = new Date(machine.now.getTime() + command.days * DAY);
      return;
    case "good_answer":
    case "bad_answer": {
      const score = command.do === "good_answer" ? 9 : 3;
      const answer = { score, handling: 5, isFixed: true };
      return advance(machine, ANSWERED[decide(answer, machine.state.round)]);
    }
    case "close":
      return advance(machine, { to: "closed", by: "member", outcome: command.outcome, note: "Because." });
    case "hold":
      return hold(machine, command.days);
    case "release":
      return release(machine);
    case "change_severity":
      if (machine.state.stage === "closed") throw new Error("closed");
      machine.severity = command.severity;
      return reckon(machine);
    case "strike":
      return strike(machine);
    default:
      return advance(machine, MOVES[command.do]);
  }
}

function advance(machine: Machine, move: Move) {
  const changes = planAdvance(machine.state, move, machine.now);
  if (canBeHeld(machine.state.stage) && !canBeHeld(changes.stage) && standing(machine)) release(machine);
  machine.state = changes;
  machine.outcome = changes.outcome;
  if (move.to === "planned") machine.fixDueOn = midnight(machine.now.getTime() + 10 * DAY);
  if (move.to === "new") machine.severity = raiseSeverity(machine.severity);
  reckon(machine);
}

function hold(machine: Machine, days: number) {
  if (!canBeHeld(machine.state.stage) || standing(machine)) throw new Error("cannot be held");
  const untilOn = midnight(machine.now.getTime() + days * DAY);
  checkHoldDate(untilOn, machine.now, FIRM_TIME.timeZone);
  machine.holds.push({ since: machine.now, untilOn, endedAt: null });
  reckon(machine);
}

function release(machine: Machine) {
  const current = standing(machine);
  if (!current) throw new Error("not held");
  machine.holds = machine.holds.map((one) => (one === current ? { ...one, endedAt: machine.now } : one));
  reckon(machine);
}

function strike(machine: Machine) {
  const { dueAt, escalateAt, now } = machine;
  const { stage, round } = machine.state;
  if (!dueAt || !escalateAt || escalateAt > now) return;
  const levels = levelsTaken(machine);
  for (const { level, at } of ladderSteps(dueAt, FIRM_TIME, pauses(machine))) {
    if (!levels.includes(level) && at <= now) machine.taken.push({ round, stage, level });
  }
  reckon(machine);
}

function reckon(machine: Machine) {
  const promises = {
    apologiseWithinHours: APOLOGISE_WITHIN[machine.severity],
    diagnoseWithinDays: 3,
    planWithinDays: 5,
    followUpAfterDays: 7,
  };
  const facts = { ...machine.state, fixDueOn: machine.fixDueOn };
  const held = pauses(machine);
  Object.assign(machine, dueDates(facts, promises, FIRM_TIME, held));
  machine.escalateAt = nextEscalation(machine.dueAt, levelsTaken(machine), FIRM_TIME, held);
}

export function standing({ holds, now }: Machine): Hold | null {
  return standingHold(holds, now, FIRM_TIME.timeZone);
}

export function levelsTaken({ taken, state: { stage, round } }: Machine): EscalationLevel[] {
  return taken.filter((step) => step.stage === stage && step.round === round).map(({ level }) => level);
}

function pauses({ holds }: Machine) {
  return holds.map((one) => pauseOf(one, FIRM_TIME.timeZone));
}

function midnight(at: number) {
  return new Date(Math.floor(at / DAY) * DAY);
}
