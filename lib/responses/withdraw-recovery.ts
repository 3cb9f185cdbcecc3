import type { SystemActor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";
import { takeBackOutcome } from "@/lib/recovery/take-back-outcome";
import { withdrawCase } from "@/lib/recovery/withdraw-case";
import type { ReadInvitation } from "./read-invitations";

type Withdrawn = {
  readonly invitation: ReadInvitation;
  /** The version that had counted. */
  readonly before: { readonly score: number; readonly settledAt: Date };
  readonly why: string | null;
};

/**
 * Takes back what followed from an answer that counts no more: the case that it opened, or its word on the case it follows up, which
 * then waits for the client again. Where somebody has acted on it since, the case stays and its trail says why. A step.
 */
export async function withdrawRecovery(
  db: Db,
  actor: SystemActor,
  { invitation, before, why }: Withdrawn,
  now: Date,
): Promise<void> {
  const { workspaceId } = actor;
  const { id: invitationId, caseId, round, expiresAt } = invitation;
  const note = [`The answer ${before.score} does not count any more.`, why].filter(Boolean).join(" ");
  if (!caseId) return withdrawCase(db, actor, { invitationId, note }, now);

  const isTakenBack = await takeBackOutcome(
    db,
    { workspaceId, caseId, round, since: before.settledAt, why: note, waitUntil: expiresAt },
    now,
  );
  if (isTakenBack) return;
  await recordCaseEvent(db, {
    workspaceId,
    caseId,
    at: now,
    memberId: null,
    kind: "answer_withdrawn",
    note,
  });
}
