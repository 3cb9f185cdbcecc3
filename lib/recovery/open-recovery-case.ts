import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { newestKey } from "@/lib/platform/link-keys";
import type { CaseChannel, CaseOrigin, Severity } from "@/prisma/generated/enums";
import { beginPlaybook } from "./begin-playbook";
import { atLeastAsGrave } from "./case-severity";
import { findNamedMembers } from "./find-named-members";
import { keepOwnerUnnamed } from "./keep-owner-unnamed";
import { readCaseOwners } from "./read-case-owners";
import { reckonCaseDates } from "./reckon-case-dates";
import { tellOfNewCase } from "./tell-of-new-case";
import { weighCase } from "./weigh-case";

type NewCase = {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly origin: CaseOrigin;
  /** By which way the complaint came that no survey brought. */
  readonly channel?: CaseChannel | null;
  /** The incident that affects the contact; the case is as grave as it at least. */
  readonly incident?: { readonly id: string; readonly severity: Severity };
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
  const { workspaceId, accountId, contactId, origin, incident, response } = opening;
  const { revenueRank, ...weighed } = await weighCase(db, { ...opening, incidentId: incident?.id }, now);
  const { severity, reasons } = incident ? atLeastAsGrave(weighed, incident.severity) : weighed;
  const clock = { stage: "new", stageSince: now, roundSince: now } as const;
  const dates = await reckonCaseDates(db, workspaceId, {
    ...clock,
    round: 0,
    severity,
    revenueRank,
  });
  const owners = await readCaseOwners(db, workspaceId, [accountId]);
  const usualOwnerId = owners.get(accountId)?.id ?? null;
  const named = await findNamedMembers(db, workspaceId, {
    contactId,
    responseId: response?.id,
    words: opening.note,
  });

  const { id: caseId } = await db.recoveryCase.create({
    data: {
      workspaceId,
      accountId,
      contactId,
      responseId: response?.id ?? null,
      ownerId: usualOwnerId,
      namedMemberIds: named.map(({ id }) => id),
      origin,
      channel: opening.channel,
      incidentId: incident?.id,
      linkKeyVersion: newestKey(env().linkKeys).version,
      severity,
      severityReasons: reasons,
      openedAt: now,
      apologiseBy: dates.dueAt ?? now,
      ...clock,
      ...dates,
      revenueRank,
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
  const ownerId = await keepOwnerUnnamed(db, { workspaceId, caseId, ownerId: usualOwnerId, named }, now);
  await beginPlaybook(db, workspaceId, caseId, now);
  // Of an incident each owner hears once, however many cases it brings.
  if (!incident) await tellOfNewCase(db, { workspaceId, caseId, accountId, ownerId }, now);
  return { caseId, ownerId, dueAt: dates.dueAt };
}
