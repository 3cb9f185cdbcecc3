import type { Db } from "@/lib/platform/database/door";

type Leaver = {
  readonly workspaceId: string;
  readonly memberId: string;
  /** Who takes what is nobody else's. */
  readonly to: string;
};

/** Gives the unfinished corrective actions of a member who leaves to somebody who hears of them: the owner of the case an action is for, else the heir. Locks them in the order of a diagnosis. A step. */
export async function passOnActions(db: Db, { workspaceId, memberId, to }: Leaver): Promise<void> {
  await db.$executeRaw`
    with theirs as (
      select id from corrective_actions
      where workspace_id = ${workspaceId}::uuid and owner_id = ${memberId}::uuid
        and (done_at is null or recurred_at is not null)
      order by id desc for no key update
    )
    update corrective_actions a set due_told_at = null, owner_id = coalesce((
      select k.owner_id from recovery_cases k
      join members m on m.workspace_id = k.workspace_id and m.id = k.owner_id
      where k.workspace_id = a.workspace_id and k.id = a.case_id and m.state = 'active' and m.id <> ${memberId}::uuid
    ), ${to}::uuid)
    from theirs where a.workspace_id = ${workspaceId}::uuid and a.id = theirs.id`;
}
