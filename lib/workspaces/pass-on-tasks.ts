import type { Db } from "@/lib/platform/database/door";

type Leaver = { readonly workspaceId: string; readonly memberId: string };

/** Gives the open tasks of a member who leaves to the owners of their cases. Cases are locked before their tasks, and in one order, as by whoever moves one. A step. */
export async function passOnTasks(db: Db, { workspaceId, memberId }: Leaver): Promise<void> {
  await db.$executeRaw`
    with k as (
      select id, owner_id from recovery_cases
      where workspace_id = ${workspaceId}::uuid and id in (
        select case_id from case_tasks
        where workspace_id = ${workspaceId}::uuid and owner_id = ${memberId}::uuid and state = 'open'
      )
      order by id for no key update
    )
    update case_tasks t set owner_id = k.owner_id from k
    where t.workspace_id = ${workspaceId}::uuid and t.case_id = k.id and t.owner_id = ${memberId}::uuid and t.state = 'open'`;
}
