import { hasCause } from "@/lib/causes/cause-filter";
import { monthSpan, startOfDay } from "@/lib/platform/calendar-day";
import { containing } from "@/lib/platform/text-filter";
import { Prisma } from "@/prisma/generated/client";
import { caseIsDue, caseIsDueBy } from "./case-due";
import { timedCases, timingPasses } from "./case-timing";
import { orderOf } from "./queue-order";
import { NOBODY, type QueueFilter } from "./schema";

/** Who asks for cases, and where and when their day is. */
export type QueueReader = {
  readonly workspaceId: string;
  readonly memberId: string;
  /** Null for who is in no team, and then theirs are their own. */
  readonly teamId: string | null;
  readonly timeZone: string;
  readonly now: Date;
};

/** Whether case `k` passes the filter, for a list and for what counts it; SQL. Without a word about the past, only open cases do. */
export function casePasses(filter: QueueFilter, reader: QueueReader): Prisma.Sql {
  const { stage, severity, ownerId, accountId, causeId, outcome, due, search } = filter;
  const { openedSince, closedSince, closedMonth } = filter;
  const { workspaceId, timeZone, now } = reader;
  const conditions = [Prisma.sql`k.workspace_id = ${workspaceId}::uuid`, isInScope(filter.scope, reader)];
  if (queueOrder(filter) === "rankAt") conditions.push(Prisma.sql`k.rank_at is not null`);
  if (stage) conditions.push(Prisma.sql`k.stage = ${stage}::case_stage`);
  if (isOfClosedOnes(filter)) conditions.push(Prisma.sql`k.stage = 'closed'`);
  if (severity) conditions.push(Prisma.sql`k.severity = ${severity}::severity`);
  if (outcome) conditions.push(Prisma.sql`k.outcome = ${outcome}::outcome`);
  if (ownerId) conditions.push(isOwned(ownerId));
  if (accountId) conditions.push(Prisma.sql`k.account_id = ${accountId}::uuid`);
  if (causeId) conditions.push(hasCause(workspaceId, causeId));
  if (filter.incidentId) conditions.push(isOfIncident(workspaceId, filter.incidentId));
  if (due) conditions.push(caseIsDue(due, now, timeZone));
  if (filter.dueBy) conditions.push(caseIsDueBy(filter.dueBy, now, timeZone));
  if (filter.attempt) conditions.push(Prisma.sql`k.round > 0`);
  if (closedSince) conditions.push(Prisma.sql`k.closed_at >= ${startOfDay(closedSince, timeZone)}`);
  if (closedMonth) {
    const { from, before } = monthSpan(closedMonth, timeZone);
    conditions.push(Prisma.sql`k.closed_at >= ${from} and k.closed_at < ${before}`);
  }
  if (openedSince) conditions.push(wasOpened(openedSince, filter, reader));
  if (search) conditions.push(mentions(search));
  return Prisma.join(conditions, " and ");
}

/** What the cases of a filter are sorted by. */
export function queueOrder(filter: QueueFilter) {
  const isClosed = filter.stage === "closed" || isOfClosedOnes(filter);
  return orderOf({ isClosed, isOfTime: filter.openedSince !== undefined });
}

/** An outcome, and a time of closing, are those of closed cases: with another stage they leave nothing. */
function isOfClosedOnes({ outcome, closedSince, closedMonth }: QueueFilter) {
  return Boolean(outcome || closedSince || closedMonth);
}

function wasOpened(openedSince: string, { apology, plan }: QueueFilter, reader: QueueReader) {
  const since = startOfDay(openedSince, reader.timeZone);
  if (!apology && !plan) return Prisma.sql`k.opened_at >= ${since}`;
  return Prisma.sql`k.id in (
    select timed.id from ${timedCases(reader.workspaceId, since)} where ${timingPasses({ apology, plan }, reader.now)}
  )`;
}

function isInScope(scope: QueueFilter["scope"], { memberId, teamId }: QueueReader) {
  if (scope === "all") return Prisma.sql`true`;
  if (scope === "mine" || !teamId) return Prisma.sql`k.owner_id = ${memberId}::uuid`;
  return Prisma.sql`k.team_id = ${teamId}::uuid`;
}

function isOwned(ownerId: NonNullable<QueueFilter["ownerId"]>) {
  return ownerId === NOBODY ? Prisma.sql`k.owner_id is null` : Prisma.sql`k.owner_id = ${ownerId}::uuid`;
}

/** By the list of those affected: a case can belong to two incidents. */
function isOfIncident(workspaceId: string, incidentId: string) {
  return Prisma.sql`k.id in (
    select of_incident.case_id from incident_contacts of_incident
    where of_incident.workspace_id = ${workspaceId}::uuid and of_incident.incident_id = ${incidentId}::uuid
      and of_incident.case_id is not null
  )`;
}

function mentions(search: string) {
  const pattern = containing(search);
  return Prisma.sql`(
    exists (select from accounts a where a.workspace_id = k.workspace_id and a.id = k.account_id and a.name ilike ${pattern})
    or exists (select from contacts c where c.workspace_id = k.workspace_id and c.id = k.contact_id and c.name ilike ${pattern})
    or exists (select from responses r where r.workspace_id = k.workspace_id and r.id = k.response_id and r.comment ilike ${pattern})
  )`;
}
