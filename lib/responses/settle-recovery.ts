import type { SystemActor } from "@/lib/access/actor";
import type { Db } from "@/lib/platform/database/door";
import { decideOutcome } from "@/lib/recovery/decide-outcome";
import { settleCase } from "@/lib/recovery/settle-case";
import { takeBackOutcome } from "@/lib/recovery/take-back-outcome";
import type { ReadInvitation } from "./read-invitation";
import type { StandingResponse } from "./read-standing-answer";
import type { GivenAnswer } from "./schema";

type Settled = {
  readonly invitation: ReadInvitation;
  readonly answer: GivenAnswer;
  readonly responseId: string;
  /** The version that the answer corrects. */
  readonly standing: StandingResponse | null;
};

/** Who comes back to the client, and by when; null when nobody has to. */
export type FollowedBy = { readonly ownerName: string | null; readonly dueAt: Date | null } | null;

/** Lets an answer that counts open its case, or decide the case it follows up. A step. */
export async function settleRecovery(
  db: Db,
  actor: SystemActor,
  { invitation, answer, responseId, standing }: Settled,
  now: Date,
): Promise<FollowedBy> {
  const { workspaceId } = actor;
  const { caseId, round, contactId, accountId, content } = invitation;
  if (caseId) {
    if (standing) await takeBackOutcome(db, { workspaceId, caseId, round, since: standing.answeredAt }, now);
    const { score, handling, is_fixed, comment } = answer;
    if (handling === null || is_fixed === null)
      throw new Error("A follow-up survey asks both; see survey-rules.");
    const decision = await decideOutcome(
      db,
      actor,
      { caseId, round, answer: { score, handling, isFixed: is_fixed }, comment },
      now,
    );
    return decision === "reopen" || decision === "not_recovered" ? whoFollows(db, workspaceId, caseId) : null;
  }
  const settled = await settleCase(
    db,
    actor,
    {
      invitationId: invitation.id,
      accountId,
      contactId,
      kind: content.kind,
      response: {
        id: responseId,
        score: answer.score,
        contactMe: answer.contact_me,
        predictedScore: invitation.predictedScore,
      },
      correctedScore: standing?.answer.score ?? null,
    },
    now,
  );
  return settled && whoFollows(db, workspaceId, settled.caseId);
}

/** Who comes back to the client for an answer that stands. */
export async function findFollower(
  db: Db,
  { workspaceId }: SystemActor,
  { responseId, caseId }: { responseId: string; caseId: string | null },
): Promise<FollowedBy> {
  const followed = await db.recoveryCase.findFirst({
    where: {
      workspaceId,
      ...(caseId ? { id: caseId, stage: "new" } : { responseId, stage: { not: "closed" } }),
    },
    select: { id: true },
  });
  return followed && whoFollows(db, workspaceId, followed.id);
}

async function whoFollows(db: Db, workspaceId: string, caseId: string): Promise<FollowedBy> {
  const { owner, dueAt, stage } = await db.recoveryCase.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: { owner: { select: { name: true } }, dueAt: true, stage: true },
  });
  return { ownerName: owner?.name ?? null, dueAt: stage === "new" ? dueAt : null };
}
