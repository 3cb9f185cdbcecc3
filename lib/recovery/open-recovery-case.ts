import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import type { CaseOrigin } from "@/prisma/generated/enums";
import { dueDates } from "./case-clock";
import { rankAt } from "./case-rank";
import { getPromises } from "./get-promises";
import { tellOwnerOfCaseJob } from "./jobs";
import { readCaseOwners } from "./read-case-owners";
import { weighCase } from "./weigh-case";

type NewCase = {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly origin: CaseOrigin;
  /** The answer that opens it, when it was one. */
  readonly response: {
    readonly id: string;
    readonly score: number;
    readonly predictedScore: number | null;
  } | null;
  readonly openedById: string | null;
  readonly note?: string;
};

/** Opens a case with its severity, owner and first clock, and promises a mail to the owner; in the caller's transaction. */
export async function openRecoveryCase(db: Db, opening: NewCase, now: Date) {
  const { workspaceId, accountId, contactId, origin, response } = opening;
  const { severity, reasons, revenueRank } = await weighCase(db, opening, now);
  const clock = { stage: "new", stageSince: now, roundSince: now } as const;
  const dates = dueDates(clock, await getPromises(db, workspaceId));
  const owners = await readCaseOwners(db, workspaceId, [accountId]);
  const ownerId = owners.get(accountId)?.id ?? null;

  const { id: caseId } = await db.recoveryCase.create({
    data: {
      workspaceId,
      accountId,
      contactId,
      responseId: response?.id ?? null,
      ownerId,
      origin,
      severity,
      severityReasons: reasons,
      openedAt: now,
      apologiseBy: dates.dueAt ?? now,
      ...clock,
      ...dates,
      rankAt: rankAt({ ...dates, severity, revenueRank }),
    },
    select: { id: true },
  });
  await recordCaseEvent(db, {
    workspaceId,
    caseId,
    at: now,
    memberId: opening.openedById,
    kind: "opened",
    toStage: "new",
    note: opening.note,
    data: { severity, reasons: reasons.join(", ") },
  });
  await enqueue(db, tellOwnerOfCaseJob, { workspaceId, caseId, memberId: ownerId });
  return { caseId, ownerId, dueAt: dates.dueAt };
}
