import type { SystemActor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";
import type { ContactRole, PassiveCases, SurveyKind } from "@/prisma/generated/enums";
import { advanceCase } from "./advance-case";
import { caseOrigin, correctionEffect } from "./case-origin";
import { findNamedMembers } from "./find-named-members";
import { keepOwnerUnnamed } from "./keep-owner-unnamed";
import { lockCase } from "./lock-case";
import { lockOpenCase } from "./lock-open-case";
import { openRecoveryCase } from "./open-recovery-case";
import { reckonCaseDates } from "./reckon-case-dates";
import { weighCase } from "./weigh-case";

type Answered = {
  readonly invitationId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly kind: SurveyKind;
  readonly role: ContactRole | null;
  /** Which passives the workspace treats like the unhappy. */
  readonly passiveCases: PassiveCases;
  readonly response: {
    readonly id: string;
    readonly score: number;
    readonly contactMe: boolean;
    readonly comment: string | null;
    readonly predictedScore: number | null;
  };
  /** The score of the version that this one corrects, or null for a first answer. */
  readonly correctedScore: number | null;
  /** Why it takes that one's place; null when the client corrected the answer. */
  readonly why: string | null;
};

/** Opens the case an answer calls for, or brings the one its earlier version opened into line with it; in the caller's transaction. */
export async function settleCase(db: Db, actor: SystemActor, answered: Answered, now: Date) {
  const { response, kind, role, passiveCases, correctedScore, accountId, contactId, why } = answered;
  const { workspaceId } = actor;
  const signal = { kind, role, ...response, hasWords: Boolean(response.comment) };
  const origin = caseOrigin(signal, passiveCases);
  const open = correctedScore === null ? null : await lockOpenCase(db, workspaceId, answered.invitationId);
  const effect = correctionEffect(open?.stage ?? null, origin);

  if (effect === "open" && origin) {
    await freeResponse(db, workspaceId, response.id);
    return openRecoveryCase(
      db,
      { workspaceId, accountId, contactId, origin, response, openedById: null },
      now,
    );
  }
  if (!open) return null;

  const note = why
    ? `The answer ${response.score} counts instead of ${correctedScore}. ${why}`
    : `The client corrected the answer from ${correctedScore} to ${response.score}.`;
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
  const current = await lockCase(db, workspaceId, open.id);
  const decided = await readDecided(db, workspaceId, open.id);
  const found = await findNamedMembers(db, workspaceId, { contactId, responseId: response.id });
  const named = found.filter(({ id }) => !decided.cleared.has(id));
  const { revenueRank } = weighed;
  const severity = decided.isSeverityGiven ? current.severity : weighed.severity;
  const reasons = decided.isSeverityGiven ? current.severityReasons : weighed.reasons;
  const dates = await reckonCaseDates(db, workspaceId, { ...current, severity, revenueRank });
  const corrected = await relink(db, workspaceId, open.id, {
    responseId: response.id,
    namedMemberIds: named.map(({ id }) => id),
    ...(isUntouched &&
      origin && {
        origin,
        severity,
        severityReasons: reasons,
        revenueRank,
        ...dates,
        ...(dates.dueAt && { apologiseBy: dates.dueAt }),
      }),
  });
  await recordCaseEvent(db, {
    workspaceId,
    caseId: open.id,
    at: now,
    memberId: null,
    kind: why ? "answer_replaced" : "answer_corrected",
    note,
    data: { from: correctedScore, to: response.score },
  });
  const { ownerId } = corrected;
  const heirId = await keepOwnerUnnamed(db, { workspaceId, caseId: open.id, ownerId, named }, now);
  return { ...corrected, ownerId: heirId };
}

/** What members have decided about a case, which no correction undoes: of whom it is not, and how grave it is. */
async function readDecided(db: Db, workspaceId: string, caseId: string) {
  const events = await db.caseEvent.findMany({
    where: { workspaceId, caseId, kind: { in: ["conflict_lifted", "severity_changed"] } },
    select: { kind: true, data: true },
  });
  const lifted = events.flatMap(({ kind, data }) => (kind === "conflict_lifted" ? liftedOf(data) : []));
  return {
    cleared: new Set(lifted),
    isSeverityGiven: events.some(({ kind }) => kind === "severity_changed"),
  };
}

/** The members of whom a lead said that the complaint is not about them. */
function liftedOf(data: unknown): string[] {
  const named = data && typeof data === "object" && "named" in data ? data.named : "";
  return typeof named === "string" ? named.split(" ") : [];
}

async function relink(db: Db, workspaceId: string, caseId: string, data: object) {
  const { ownerId, dueAt } = await db.recoveryCase.update({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    data,
    select: { ownerId: true, dueAt: true },
  });
  return { caseId, ownerId, dueAt };
}

/** An answer that counts again opens a case anew; the one it had opened, and which ended when it did not count, keeps its trail. */
async function freeResponse(db: Db, workspaceId: string, responseId: string) {
  await db.recoveryCase.updateMany({
    where: { workspaceId, responseId, stage: "closed" },
    data: { responseId: null },
  });
}
