import type { SystemActor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";
import { advanceCase } from "./advance-case";
import type { Move } from "./case-lifecycle";
import { findNamedMembers } from "./find-named-members";
import { type Decision, decide, type FollowUpAnswer } from "./follow-up-outcome";
import { keepOwnerUnnamed } from "./keep-owner-unnamed";

type FollowedUp = {
  readonly caseId: string;
  /** The round of the repair that the follow-up asked about. */
  readonly round: number;
  readonly answer: FollowUpAnswer;
  readonly comment: string | null;
};

const MOVES = {
  recovered: { to: "closed", by: "client", outcome: "recovered" },
  not_recovered: { to: "closed", by: "client", outcome: "not_recovered" },
  reopen: { to: "new", by: "client", fact: "follow_up" },
} as const satisfies Record<Decision, Move>;

/**
 * Lets the client's follow-up answer decide the case, in the caller's transaction. An answer that comes when the case no longer
 * waits for it (a member closed it, or the time was up) changes nothing and is noted in the trail. Returns what was decided, or null.
 */
export async function decideOutcome(
  db: Db,
  actor: SystemActor,
  { caseId, round, answer, comment }: FollowedUp,
  now: Date,
): Promise<Decision | null> {
  const { workspaceId } = actor;
  // Locked, so that a member who closes the case at this moment waits: the client's answer must never fail.
  const waiting = await db.$queryRaw<unknown[]>`
    select from recovery_cases
    where workspace_id = ${workspaceId}::uuid and id = ${caseId}::uuid and stage = 'following_up' and round = ${round}
    for no key update`;
  if (waiting.length === 0) {
    const data = { score: answer.score, handling: answer.handling, isFixed: answer.isFixed };
    await recordCaseEvent(db, {
      workspaceId,
      caseId,
      at: now,
      memberId: null,
      kind: "late_answer",
      note: comment,
      data,
    });
    return null;
  }
  const decision = decide(answer, round);
  await advanceCase(db, actor, { caseId, move: MOVES[decision], note: comment ?? undefined }, now);
  if (decision === "reopen" && comment) await heedNames(db, workspaceId, { caseId, words: comment }, now);
  return decision;
}

type Said = { readonly caseId: string; readonly words: string };

/** Whom the words name that open a case again cannot go on owning it. */
async function heedNames(db: Db, workspaceId: string, { caseId, words }: Said, now: Date) {
  const { contactId, ownerId, namedMemberIds } = await db.recoveryCase.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: { contactId: true, ownerId: true, namedMemberIds: true },
  });
  const named = await findNamedMembers(db, workspaceId, { contactId, words });
  if (named.length === 0) return;
  await db.recoveryCase.update({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    data: { namedMemberIds: [...new Set([...namedMemberIds, ...named.map(({ id }) => id)])] },
    select: { id: true },
  });
  await keepOwnerUnnamed(db, { workspaceId, caseId, ownerId, named }, now);
}
