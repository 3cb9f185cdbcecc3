import type { SystemActor } from "@/lib/access/actor";
import type { Db } from "@/lib/platform/database/door";
import type { CaseStage, SurveyKind } from "@/prisma/generated/enums";
import { advanceCase } from "./advance-case";
import { caseOrigin, correctionEffect } from "./case-origin";
import { openRecoveryCase } from "./open-recovery-case";
import { recordCaseEvent } from "./record-case-event";
import { weighCase } from "./weigh-case";

type Answered = {
  readonly invitationId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly kind: SurveyKind;
  readonly response: {
    readonly id: string;
    readonly score: number;
    readonly contactMe: boolean;
    readonly predictedScore: number | null;
  };
  /** The score of the version that this one corrects, or null for a first answer. */
  readonly correctedScore: number | null;
};

type OpenCase = { id: string; stage: CaseStage; round: number };

/** Opens the case an answer calls for, or brings the one its earlier version opened into line with it; in the caller's transaction. */
export async function settleCase(db: Db, actor: SystemActor, answered: Answered, now: Date) {
  const { response, kind, correctedScore, accountId, contactId } = answered;
  const { workspaceId } = actor;
  const origin = caseOrigin({ kind, score: response.score, contactMe: response.contactMe });
  const open = correctedScore === null ? null : await lockOpenCase(db, workspaceId, answered.invitationId);
  const effect = correctionEffect(open?.stage ?? null, origin);

  if (effect === "open" && origin) {
    return openRecoveryCase(
      db,
      { workspaceId, accountId, contactId, origin, response, openedById: null },
      now,
    );
  }
  if (!open) return null;

  const note = `The client corrected the answer from ${correctedScore} to ${response.score}.`;
  if (effect === "close") {
    await relink(db, workspaceId, open.id, { responseId: response.id });
    await advanceCase(
      db,
      actor,
      { caseId: open.id, move: { to: "closed", by: "client", outcome: "not_an_issue", note } },
      now,
    );
    return null;
  }
  const isUntouched = open.stage === "new" && open.round === 0;
  const weighed = await weighCase(db, { workspaceId, accountId, contactId, response, caseId: open.id }, now);
  const corrected = await relink(db, workspaceId, open.id, {
    responseId: response.id,
    ...(isUntouched && origin && { origin, severity: weighed.severity, severityReasons: weighed.reasons }),
  });
  await recordCaseEvent(db, {
    workspaceId,
    caseId: open.id,
    at: now,
    memberId: null,
    kind: "answer_corrected",
    note,
    data: { from: correctedScore, to: response.score },
  });
  return corrected;
}

/** Locked, so that a member who moves the case at this moment waits: the client's answer must never fail. */
async function lockOpenCase(db: Db, workspaceId: string, invitationId: string): Promise<OpenCase | null> {
  const [open] = await db.$queryRaw<OpenCase[]>`
    select c.id, c.stage::text as stage, c.round from recovery_cases c
    join responses r on r.workspace_id = c.workspace_id and r.id = c.response_id
    where c.workspace_id = ${workspaceId}::uuid and r.invitation_id = ${invitationId}::uuid and c.stage <> 'closed'
    for no key update of c`;
  return open ?? null;
}

async function relink(db: Db, workspaceId: string, caseId: string, data: object) {
  const { ownerId, dueAt } = await db.recoveryCase.update({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    data,
    select: { ownerId: true, dueAt: true },
  });
  return { caseId, ownerId, dueAt };
}
