import { tz } from "@date-fns/tz";
import { format, isSameYear, subMonths } from "date-fns";
import type { Actor, SystemActor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { listStruckCases } from "@/lib/causes/list-struck-cases";
import type { Db } from "@/lib/platform/database/door";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { graver, isEarlierCases, raiseSeverity } from "./case-severity";
import { type LockedCase, lockCase } from "./lock-case";
import { oweExecutiveApology } from "./owe-executive-apology";
import { reckonCaseDates } from "./reckon-case-dates";
import { weighCase } from "./weigh-case";

type Diagnosed = { readonly caseId: string; readonly rootCauseId: string };

/**
 * Notes that a cause which was just found stood behind another case of the same account within twelve months: the case is a repeat and one
 * level graver, and an executive owes the client an apology. Once per case; a case that was no issue is no precedent. Returns whether it is
 * one. A step.
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
  const [before] = await listStruckCases(db, {
    workspaceId,
    rootCauseId,
    since: subMonths(now, 12),
    account: { id: current.accountId, isOwn: true },
    exceptCaseId: caseId,
    exceptIncidentId: current.incidentId,
    most: 1,
  });
  if (!before) return false;

  const timeZone = await getTimeZone(db, workspaceId);
  const severity = await severityOfRepeat(db, workspaceId, current, now);
  const reason = `the same cause as in ${monthOf(before.at, now, timeZone)}`;
  await db.recoveryCase.update({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    data: {
      isRepeat: true,
      severity,
      severityReasons: [...current.severityReasons.filter((one) => !isEarlierCases(one)), reason],
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
    note: `${sentence(reason)}. The plan needs an executive's apology and a corrective action.`,
    data: { from: current.severity, to: severity, earlierCaseId: before.caseId },
  });
  await oweExecutiveApology(db, workspaceId, current, now);
  return true;
}

/** One level graver than without earlier cases: where these were counted as the case opened, they do not count a second time. */
async function severityOfRepeat(db: Db, workspaceId: string, current: LockedCase, now: Date) {
  const { id: caseId, accountId, incidentId, severity, severityReasons } = current;
  if (!severityReasons.some(isEarlierCases)) return raiseSeverity(severity);
  const { contactId, response } = await db.recoveryCase.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: {
      contactId: true,
      response: { select: { score: true, invitation: { select: { predictedScore: true } } } },
    },
  });
  const answer = response && {
    score: response.score,
    predictedScore: response.invitation?.predictedScore ?? null,
  };
  const facts = { workspaceId, accountId, contactId, caseId, incidentId, response: answer };
  const alone = await weighCase(db, { ...facts, isAlone: true }, now);
  return graver(severity, raiseSeverity(alone.severity));
}

function monthOf(at: Date, now: Date, timeZone: string): string {
  const zone = { in: tz(timeZone) };
  return format(at, isSameYear(at, now, zone) ? "MMMM" : "MMMM yyyy", zone);
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
