import type { Db } from "@/lib/platform/database/door";

const MOST_DEEDS = 3;
const TOLD_FOR = "1 year";

/**
 * What was changed because of cases of these accounts, at most the latest three of each within a year: "you said, we did".
 * Only what is finished counts; a promise is not told. A step.
 */
export async function readDeeds(
  db: Db,
  workspaceId: string,
  accountIds: ReadonlySet<string>,
  now: Date,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.$queryRaw<{ accountId: string; titles: string[] }[]>`
    select account_id as "accountId", array_agg(title order by done_at desc) as titles
    from (
      select c.account_id, a.title, a.done_at,
        row_number() over (partition by c.account_id order by a.done_at desc, a.id) as place
      from recovery_cases c
      join corrective_actions a on a.workspace_id = c.workspace_id and a.case_id = c.id
      where c.workspace_id = ${workspaceId}::uuid and c.account_id = any(${[...accountIds]}::uuid[])
        and a.done_at <= ${now} and a.done_at > ${now}::timestamptz - ${TOLD_FOR}::interval
    ) done
    where place <= ${MOST_DEEDS}
    group by account_id`;
  return new Map(rows.map(({ accountId, titles }) => [accountId, titles]));
}
