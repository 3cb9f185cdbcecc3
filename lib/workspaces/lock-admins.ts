import type { Db } from "@/lib/platform/database/door";

/** The active admins, held until this transaction ends, so that two admins cannot step down at the same moment. A step. */
export async function lockAdmins(db: Db, workspaceId: string) {
  const admins = await db.$queryRaw<{ id: string }[]>`
    select id from members
    where workspace_id = ${workspaceId}::uuid and role = 'admin' and state = 'active'
    order by id for update`;
  return admins.map(({ id }) => id);
}
