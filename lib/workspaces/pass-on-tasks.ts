import type { Db } from "@/lib/platform/database/door";

type Leaver = { readonly workspaceId: string; readonly memberId: string };

/** Gives the open tasks of a member who leaves to the owners of their cases. A step. */
export async function passOnTasks(db: Db, { workspaceId, memberId }: Leaver): Promise<void> {
  await db.$executeRaw`
    update case_tasks t set owner_id = k.owner_id
    from recovery_cases k
    where t.workspace_id = ${workspaceId}::uuid and t.owner_id = ${memberId}::uuid and t.state = 'open'
      and k.workspace_id = t.workspace_id and k.id = t.case_id`;
}
