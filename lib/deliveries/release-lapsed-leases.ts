import { inWorkspace } from "@/lib/platform/database/door";
import { planReminders } from "./plan-reminders";

/**
 * Takes back deliveries of workers that are gone. What was only claimed is sent by somebody else; what was handed over may have
 * arrived, so it is unknown and is not sent again by itself.
 */
export function releaseLapsedLeases(workspaceId: string, now = new Date()) {
  return inWorkspace({ workspaceId }, async (db) => {
    const released = await db.$queryRaw<{ id: string; state: string }[]>`
      update deliveries d
      set state = (case when d.state = 'claimed' then 'pending' else 'unknown' end)::delivery_state,
        claimed_by = case when d.state = 'handoff' then d.claimed_by end,
        failure = case when d.state = 'handoff' then 'The worker stopped before the mail server answered.' end,
        lease_until = null
      from (
        select id from deliveries
        where workspace_id = ${workspaceId}::uuid and state in ('claimed', 'handoff') and lease_until <= ${now}
        order by id for update skip locked
      ) lapsed
      where d.workspace_id = ${workspaceId}::uuid and d.id = lapsed.id
      returning d.id, d.state::text as state`;
    const unknown = released.flatMap(({ id, state }) => (state === "unknown" ? [id] : []));
    if (unknown.length > 0) await planReminders(db, workspaceId, unknown, now);
  });
}
