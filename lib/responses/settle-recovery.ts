import type { SystemActor } from "@/lib/access/actor";
import type { Db } from "@/lib/platform/database/door";
import { decideOutcome } from "@/lib/recovery/decide-outcome";
import { settleCase } from "@/lib/recovery/settle-case";
import { takeBackOutcome } from "@/lib/recovery/take-back-outcome";
import type { ReadInvitation } from "./read-invitations";
import { answerOf, answerRow } from "./read-standing-answers";

type Answered = {
  readonly id: string;
  readonly score: number;
  readonly contactMe: boolean;
  readonly comment: string | null;
};

type Settled = {
  readonly invitation: ReadInvitation;
  /** The version that stands. */
  readonly response: Answered;
  /** The version from which the case followed until now. */
  readonly before: { readonly score: number; readonly settledAt: Date } | null;
  /** Why another version stands; null when the client corrected the answer. */
  readonly why: string | null;
};

/** Lets an answer that counts open its case, or decide the case it follows up, in the place of the version before it. A step. */
export async function settleRecovery(
  db: Db,
  actor: SystemActor,
  { invitation, response, before, why }: Settled,
  now: Date,
): Promise<void> {
  const { workspaceId } = actor;
  const { caseId, round, contactId, accountId, content, predictedScore, passiveCases, contactRole } =
    invitation;
  if (!caseId) {
    await settleCase(
      db,
      actor,
      {
        invitationId: invitation.id,
        accountId,
        contactId,
        kind: content.kind,
        role: contactRole,
        passiveCases,
        response: { ...response, predictedScore },
        correctedScore: before?.score ?? null,
        why,
      },
      now,
    );
    return;
  }
  if (before) await takeBackOutcome(db, { workspaceId, caseId, round, since: before.settledAt, why }, now);
  const where = { workspaceId_id: { workspaceId, id: response.id } };
  const given = answerOf(await db.response.findUniqueOrThrow({ where, select: answerRow }), content);
  if (given.handling === null || given.is_fixed === null)
    throw new Error("A follow-up survey asks both; see survey-rules.");
  const answer = { score: given.score, handling: given.handling, isFixed: given.is_fixed };
  await decideOutcome(db, actor, { caseId, round, answer, comment: given.comment }, now);
}
