import type { Db } from "@/lib/platform/database/door";

type HandOver = {
  readonly workspaceId: string;
  readonly caseIds: readonly string[];
  /** Who owns the cases from now on. */
  readonly to: string | null;
};

/** Lets the open tasks that an owner has in their cases go along with them. A step, taken before the cases change hands. */
export async function handOverTasks(db: Db, { workspaceId, caseIds, to }: HandOver): Promise<void> {
  if (caseIds.length === 0) return;
  await db.$executeRaw`
    with k as (
      select id, owner_id from recovery_cases
      where workspace_id = ${workspaceId}::uuid and id = any(${[...caseIds]}::uuid[])
      order by id for no key update
    )
    update case_tasks t set owner_id = ${to}::uuid from k
    where t.workspace_id = ${workspaceId}::uuid and t.case_id = k.id and t.state = 'open'
      and t.owner_id is not distinct from k.owner_id`;
}
