import type { Db } from "@/lib/platform/database/door";

/** What could not be done for some: opening their case, taking the first word as its apology, or the step last recorded for all. */
type Refused = "opening" | "apology" | "step";

type Row = { of: Refused; words: string; count: number };

type Wanted = { readonly workspaceId: string; readonly incidentId: string };

const MOST_REASONS = 5;

/**
 * How many of an incident something could not be done for, with the reasons, the most frequent first and five at most. An apology that was
 * made meanwhile is refused no more. A step.
 */
export async function countRefusals(db: Db, { workspaceId, incidentId }: Wanted) {
  const rows = await db.$queryRaw<Row[]>`
    select said.of, said.words, count(*)::int as count
    from incident_contacts i
    left join recovery_cases k on k.workspace_id = i.workspace_id and k.id = i.case_id
    cross join lateral (values
      ('opening', case when i.case_id is null then i.opening_failure end),
      ('apology', case when k.stage = 'new' and k.round = 0 then i.apology_refusal end),
      ('step', i.refusal)) as said(of, words)
    where i.workspace_id = ${workspaceId}::uuid and i.incident_id = ${incidentId}::uuid and said.words is not null
    group by said.of, said.words order by count(*) desc, said.words`;
  const of = (refused: Refused) => {
    const reasons = rows.filter((row) => row.of === refused);
    const count = reasons.reduce((sum, reason) => sum + reason.count, 0);
    return { count, reasons: reasons.slice(0, MOST_REASONS) };
  };
  return { opening: of("opening"), apology: of("apology"), step: of("step") };
}

export type Refusals = Awaited<ReturnType<typeof countRefusals>>[Refused];
