import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { REVENUE_IS_COMPARABLE } from "@/lib/accounts/comparable-revenue";
import { startOfDay } from "@/lib/platform/calendar-day";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { lastMonths } from "@/lib/platform/period";
import { Prisma } from "@/prisma/generated/client";
import { WAS_AN_ISSUE } from "./cause-filter";
import { type Counted, paretoOf } from "./pareto";
import { type ParetoChoice, type ParetoInput, paretoSchema } from "./schema";

/** What is shown apart; what is smaller is only counted. */
const MOST_SHOWN = 100;

/**
 * What stands behind the cases that were opened in a stretch of months, from the largest down, by cases or by the revenue of the accounts
 * they happened to. The latest diagnosis of a case counts, and a case that was no issue does not.
 */
export async function getPareto(actor: Actor, asked: ParetoInput, now = new Date()) {
  authorize(actor, "recoveryCase:read");
  const choice = paretoSchema.parse(asked);
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const { timeZone, currency } = await db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { timeZone: true, currency: true },
    });
    const { fromOn } = lastMonths(choice.months, now, timeZone);
    const since = startOfDay(fromOn, timeZone);
    const rows = await countCauses(db, workspaceId, choice.by, since);
    const bars = paretoOf(rows, choice.measure);
    const diagnosed = rows.reduce((sum, { cases }) => sum + cases, 0);
    const { issues, notAnIssue } = await countCases(db, workspaceId, since);
    return {
      bars: bars.slice(0, MOST_SHOWN),
      rest: {
        causes: Math.max(0, bars.length - MOST_SHOWN),
        cases: bars.slice(MOST_SHOWN).reduce((sum, { cases }) => sum + cases, 0),
      },
      diagnosed,
      // No case is diagnosed before it opens: what is not counted above has no diagnosis.
      undiagnosed: issues - diagnosed,
      notAnIssue,
      currency,
      fromOn,
    };
  });
}

export type Pareto = Awaited<ReturnType<typeof getPareto>>;

type Row = Counted & { readonly kind: string | null };

/** The kind or cause `by` which it is counted, of cause `c`; SQL. */
const COUNTED_BY = {
  kind: Prisma.sql`coalesce(c.parent_id, c.id)`,
  cause: Prisma.sql`c.id`,
} as const satisfies Record<ParetoChoice["by"], Prisma.Sql>;

/** An account counts once for each cause, however many cases it has. */
function countCauses(db: Db, workspaceId: string, by: ParetoChoice["by"], since: Date) {
  return db.$queryRaw<Row[]>`
    with found as (
      select distinct on (d.case_id) d.case_id, d.root_cause_id
      from diagnoses d
      where d.workspace_id = ${workspaceId}::uuid and d.at >= ${since}
      order by d.case_id, d.at desc, d.id desc
    ), struck as (
      select ${COUNTED_BY[by]} as id, k.account_id, count(*) as cases
      from found
      join recovery_cases k on k.workspace_id = ${workspaceId}::uuid and k.id = found.case_id
      join root_causes c on c.workspace_id = ${workspaceId}::uuid and c.id = found.root_cause_id
      where k.opened_at >= ${since} and ${WAS_AN_ISSUE}
      group by 1, 2
    ), summed as (
      select struck.id,
             sum(struck.cases)::int as cases,
             count(*)::int as accounts,
             coalesce(sum(a.revenue) filter (where ${REVENUE_IS_COMPARABLE}), 0)::float8 as revenue,
             count(*) filter (where a.revenue is null or not ${REVENUE_IS_COMPARABLE})::int as "accountsLeftOut"
      from struck
      join accounts a on a.workspace_id = ${workspaceId}::uuid and a.id = struck.account_id
      join workspaces w on w.id = a.workspace_id
      group by struck.id
    )
    select named.name, kind.name as kind, summed.*
    from summed
    join root_causes named on named.workspace_id = ${workspaceId}::uuid and named.id = summed.id
    left join root_causes kind on kind.workspace_id = named.workspace_id and kind.id = named.parent_id`;
}

/** The cases of the same months, and those among them that were no issue. */
async function countCases(db: Db, workspaceId: string, since: Date) {
  const [counted] = await db.$queryRaw<{ issues: number; notAnIssue: number }[]>`
    select count(*) filter (where ${WAS_AN_ISSUE})::int as issues,
           count(*) filter (where not (${WAS_AN_ISSUE}))::int as "notAnIssue"
    from recovery_cases k
    where k.workspace_id = ${workspaceId}::uuid and k.opened_at >= ${since}`;
  return counted ?? { issues: 0, notAnIssue: 0 };
}
