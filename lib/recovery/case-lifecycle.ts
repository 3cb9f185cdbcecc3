import { ConflictError, RuleViolation } from "@/lib/platform/errors";
import { CaseStage, type Outcome } from "@/prisma/generated/enums";

/** Where a case may go from each stage. It moves forward only; a bad follow-up alone takes it back to the beginning. */
export const NEXT_STAGES = {
  new: ["apologised", "closed"],
  apologised: ["diagnosed", "closed"],
  diagnosed: ["planned", "closed"],
  planned: ["remedied", "closed"],
  remedied: ["following_up", "closed"],
  following_up: ["new", "closed"],
  closed: [],
} as const satisfies Record<CaseStage, readonly CaseStage[]>;

export const STAGES = Object.values(CaseStage);
export const OPEN_STAGES = STAGES.filter((stage) => stage !== "closed");

/** Who makes a case move: a member at work, the client by an answer, or time going by. */
export type Mover = "member" | "client" | "clock";

/** What must be on record before a stage is reached, and whose move it is. */
export const STAGE_NEEDS = {
  apologised: { fact: "apology", by: "member" },
  diagnosed: { fact: "diagnosis", by: "member" },
  planned: { fact: "plan", by: "member" },
  remedied: { fact: "remedy", by: "member" },
  following_up: { fact: "invitation", by: "clock" },
  new: { fact: "follow_up", by: "client" },
} as const satisfies Record<Exclude<CaseStage, "closed">, { fact: string; by: Mover }>;

export type Fact = (typeof STAGE_NEEDS)[keyof typeof STAGE_NEEDS]["fact"];

type Ending = {
  readonly by: readonly Mover[];
  readonly from: readonly CaseStage[];
  readonly needsNote: boolean;
};

/** How a case may end, and whose word that is. No member can say that a client was won back. */
export const ENDINGS = {
  recovered: { by: ["client"], from: ["following_up"], needsNote: false },
  not_recovered: { by: ["client"], from: ["following_up"], needsNote: false },
  no_answer: { by: ["clock"], from: ["following_up"], needsNote: false },
  not_an_issue: { by: ["member", "client"], from: OPEN_STAGES, needsNote: true },
  cannot_resolve: { by: ["member"], from: OPEN_STAGES, needsNote: true },
  client_left: { by: ["member"], from: OPEN_STAGES, needsNote: true },
} as const satisfies Record<Outcome, Ending>;

/** A case is reopened once at most: the round after which a bad follow-up ends it. */
export const LAST_ROUND = 1;

export type CaseState = {
  readonly stage: CaseStage;
  readonly round: number;
  readonly roundSince: Date;
  /** A repeat of the same cause against which nothing is put in hand yet. */
  readonly lacksCorrectiveAction?: boolean;
};

export type Move = { readonly by: Mover } & (
  | { readonly to: Exclude<CaseStage, "closed">; readonly fact: Fact }
  | { readonly to: "closed"; readonly outcome: Outcome; readonly note?: string }
);

export const NEEDS_ACTION =
  "The same cause stood behind an earlier case: put a corrective action on record before the plan is told.";

export const MOVED_FIRST = "Someone else moved this case first. Reload to see it.";

/**
 * The changes that a move makes to a case. Throws, with a sentence for whoever asked, a ConflictError when the case is already
 * at or past the stage that was asked for, and a RuleViolation for any other move the rules do not know.
 */
export function planAdvance(current: CaseState, move: Move, now: Date) {
  if (!canMove(current.stage, move.to)) {
    if (STAGES.indexOf(move.to) <= STAGES.indexOf(current.stage)) throw new ConflictError(MOVED_FIRST);
    throw new RuleViolation(refusal(current.stage, move.to));
  }
  return move.to === "closed" ? planEnd(current, move, now) : planStep(current, move, now);
}

/** Whether the table lets a case go from one stage to another. */
export function canMove(from: CaseStage, to: CaseStage): boolean {
  return (NEXT_STAGES[from] as readonly CaseStage[]).includes(to);
}

function planStep(current: CaseState, move: Extract<Move, { fact: Fact }>, now: Date) {
  const needs = STAGE_NEEDS[move.to];
  if (move.fact !== needs.fact) throw new RuleViolation(`A ${words(needs.fact)} has to be on record first.`);
  if (move.by !== needs.by) throw new RuleViolation(NOT_YOURS[needs.by]);
  if (move.to === "planned" && current.lacksCorrectiveAction) throw new RuleViolation(NEEDS_ACTION);
  const isReopened = move.to === "new";
  if (isReopened && current.round >= LAST_ROUND) {
    throw new RuleViolation("This case was reopened before; a second bad follow-up closes it.");
  }
  return {
    stage: move.to,
    stageSince: now,
    round: isReopened ? current.round + 1 : current.round,
    roundSince: isReopened ? now : current.roundSince,
    outcome: null,
    outcomeNote: null,
    closedAt: null,
  };
}

function planEnd(current: CaseState, move: Extract<Move, { to: "closed" }>, now: Date) {
  const ending: Ending = ENDINGS[move.outcome];
  if (!ending.by.includes(move.by)) throw new RuleViolation(NOT_YOURS[ending.by[0] ?? "member"]);
  if (!ending.from.includes(current.stage)) {
    throw new RuleViolation("Only the follow-up decides this, and it has not gone out yet.");
  }
  const note = move.note?.trim() ?? "";
  if (ending.needsNote && note === "")
    throw new RuleViolation("Say why, so that it can be understood later.");
  return {
    stage: move.to,
    stageSince: now,
    round: current.round,
    roundSince: current.roundSince,
    outcome: move.outcome,
    outcomeNote: note || null,
    closedAt: now,
  };
}

const NOT_YOURS: Record<Mover, string> = {
  member: "Only a member can do this.",
  client: "Only the client's follow-up answer decides this.",
  clock: "This happens by itself when its date comes.",
};

function refusal(from: CaseStage, to: CaseStage): string {
  return `A case that is ${words(from)} cannot become ${words(to)}.`;
}

function words(name: string): string {
  return name.replaceAll("_", " ");
}
