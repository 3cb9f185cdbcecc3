import type { RawDb } from "@/lib/platform/database/raw-db";

/** Nobody who has answered is reminded. A reminder that is just being sent meets the same rule when it is handed over. A step. */
export function cancelReminders(db: RawDb, workspaceId: string, invitationIds: readonly string[]) {
  return db.$executeRaw`
    update deliveries d set state = 'cancelled', failure = 'Not sent: answered'
    from (
      select id from deliveries
      where workspace_id = ${workspaceId}::uuid and invitation_id = any(${[...invitationIds]}::uuid[])
        and step > 0 and state = 'pending'
      for update skip locked
    ) planned
    where d.workspace_id = ${workspaceId}::uuid and d.id = planned.id`;
}
