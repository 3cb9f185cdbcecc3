import { REVENUE_IS_COMPARABLE } from "@/lib/accounts/comparable-revenue";
import { silentMonths } from "@/lib/accounts/silence";
import type { Db } from "@/lib/platform/database/door";
import type { CaseStage } from "@/prisma/generated/enums";
import { type CallCandidate, RENEWAL_DAYS } from "./call-today";

const PRESSING_CASES = 50;
const NEXT_RENEWALS = 50;

type Row = {
  accountId: string;
  accountName: string;
  revenue: number | null;
  renewalOn: Date | null;
  caseId: string | null;
  stage: CaseStage | null;
  dueAt: Date | null;
  contactName: string | null;
  score: number | null;
  lastHeardAt: Date | null;
};

/** Accounts that may need a call: those with the most pressing cases, one each, and those that renew next. A step. */
export async function listCallCandidates(
  db: Db,
  { workspaceId, today, now, timeZone }: { workspaceId: string; today: string; now: Date; timeZone: string },
): Promise<CallCandidate[]> {
  const rows = await db.$queryRaw<Row[]>`
    with pressing as (
      select * from recovery_cases
      where workspace_id = ${workspaceId}::uuid and rank_at is not null
      order by rank_at, id limit ${PRESSING_CASES}
    ), renewing as (
      select id from accounts
      where workspace_id = ${workspaceId}::uuid
        and renewal_on >= ${today}::date and renewal_on <= ${today}::date + ${RENEWAL_DAYS}::int
      order by renewal_on, revenue desc nulls last, id limit ${NEXT_RENEWALS}
    )
    select distinct on (a.id) a.id as "accountId", a.name as "accountName",
           case when ${REVENUE_IS_COMPARABLE} then a.revenue::float8 end as revenue,
           a.renewal_on as "renewalOn", p.id as "caseId", p.stage::text as stage, p.due_at as "dueAt",
           c.name as "contactName", answer.score, heard.answered_at as "lastHeardAt"
    from accounts a
    join workspaces w on w.id = a.workspace_id
    left join pressing p on p.workspace_id = a.workspace_id and p.account_id = a.id
    left join contacts c on c.workspace_id = p.workspace_id and c.id = p.contact_id
    left join responses answer on answer.workspace_id = p.workspace_id and answer.id = p.response_id
    left join lateral (
      select r.answered_at from responses r
      where r.workspace_id = a.workspace_id and r.account_id = a.id and r.counts
      order by r.answered_at desc limit 1
    ) heard on true
    where a.workspace_id = ${workspaceId}::uuid
      and (a.id in (select account_id from pressing) or a.id in (select id from renewing))
    order by a.id, p.rank_at nulls last`;

  return rows.map(({ caseId, stage, dueAt, contactName, score, lastHeardAt, ...account }) => ({
    ...account,
    openCase: caseId && stage && contactName ? { id: caseId, stage, dueAt, contactName, score } : null,
    silentMonths: silentMonths(lastHeardAt, now, timeZone),
  }));
}
