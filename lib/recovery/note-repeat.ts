import { tz } from "@date-fns/tz";
import { format, isSameYear, subMonths } from "date-fns";
import type { Actor, SystemActor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import type { Db } from "@/lib/platform/database/door";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { besidesIncident } from "./besides-incident";
import { raiseSeverity } from "./case-severity";
import { lockCase } from "./lock-case";
import { reckonCaseDates } from "./reckon-case-dates";

type Diagnosed = { readonly caseId: string; readonly rootCauseId: string };

/**
 * Notes that a cause which was just found stood behind another case of the same account within twelve months: the case is a repeat and one
 * level graver. Once per case; a case that was no issue is no precedent. Returns whether it is one. A step.
 */
export async function noteRepeat(
  db: Db,
  actor: Actor | SystemActor,
  { caseId, rootCauseId }: Diagnosed,
  now: Date,
): Promise<boolean> {
  const { workspaceId } = actor;
  const current = await lockCase(db, workspaceId, caseId);
  if (current.isRepeat) return true;
  // Two cases of one account that are diagnosed at the same moment: the second waits, and sees the first.
  await db.$queryRaw`
    select pg_advisory_xact_lock(hashtext('causes of an account'), hashtext(${current.accountId}))::text`;
  const before = await db.diagnosis.findFirst({
    where: {
      workspaceId,
      rootCauseId,
      at: { gte: subMonths(now, 12) },
      case: {
        id: { not: caseId },
        accountId: current.accountId,
        AND: [
          { OR: [{ outcome: null }, { outcome: { not: "not_an_issue" } }] },
          besidesIncident(current.incidentId),
        ],
      },
    },
    orderBy: { at: "desc" },
    select: { at: true, caseId: true },
  });
  if (!before) return false;

  const timeZone = await getTimeZone(db, workspaceId);
  const severity = raiseSeverity(current.severity);
  const reason = `the same cause as in ${monthOf(before.at, now, timeZone)}`;
  await db.recoveryCase.update({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    data: {
      isRepeat: true,
      severity,
      severityReasons: [...current.severityReasons, reason],
      ...(await reckonCaseDates(db, workspaceId, { ...current, severity })),
    },
    select: { id: true },
  });
  await recordCaseEvent(db, {
    workspaceId,
    caseId,
    at: now,
    memberId: null,
    kind: "repeat_found",
    note: `${sentence(reason)}. The plan needs a corrective action.`,
    data: { from: current.severity, to: severity, earlierCaseId: before.caseId },
  });
  return true;
}

function monthOf(at: Date, now: Date, timeZone: string): string {
  const zone = { in: tz(timeZone) };
  return format(at, isSameYear(at, now, zone) ? "MMMM" : "MMMM yyyy", zone);
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
