import type { Db } from "@/lib/platform/database/door";

type Leaver = {
  readonly workspaceId: string;
  readonly memberId: string;
  /** Who takes what is nobody else's. */
  readonly to: string;
};

/** Gives the unfinished corrective actions of a member who leaves to somebody who hears of them: the owner of the case an action is for, else the heir. A step. */
export async function passOnActions(db: Db, { workspaceId, memberId, to }: Leaver): Promise<void> {
  await db.$executeRaw`
    update corrective_actions a set due_told_at = null, owner_id = coalesce((
      select k.owner_id from recovery_cases k
      join members m on m.workspace_id = k.workspace_id and m.id = k.owner_id
      where k.workspace_id = a.workspace_id and k.id = a.case_id and m.state = 'active' and m.id <> ${memberId}::uuid
    ), ${to}::uuid)
    where a.workspace_id = ${workspaceId}::uuid and a.owner_id = ${memberId}::uuid
      and (a.done_at is null or a.recurred_at is not null)`;
}
