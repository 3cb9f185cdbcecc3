import type { Db } from "@/lib/platform/database/door";

/** Days after the follow-up of a case on which its silent client is asked once more, and only once. */
export const FOLLOW_UP_REMINDER_DAYS = 7;

/**
 * Plans the next reminder for everybody whose mail has just gone out or may have, as many days later as the campaign says (or, of the
 * follow-up of a case, FOLLOW_UP_REMINDER_DAYS), at the same time of day where the workspace is. Whether it is still wanted is judged when it is due. Doing it again plans nothing twice. A step.
 */
export function planReminders(db: Db, workspaceId: string, deliveryIds: readonly string[], now: Date) {
  return db.$executeRaw`
    insert into deliveries (workspace_id, id, invitation_id, campaign_id, step, due_at, created_at)
    select d.workspace_id, app_uuid_v7(), d.invitation_id, d.campaign_id, d.step + 1, planned.due_at, ${now}
    from deliveries d
    join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id
    left join campaigns k on k.workspace_id = d.workspace_id and k.id = d.campaign_id
    join workspaces w on w.id = d.workspace_id
    cross join lateral (
      select coalesce(k.reminder_days, array[${FOLLOW_UP_REMINDER_DAYS}::int]) as days
    ) wanted
    cross join lateral (
      select ((${now}::timestamptz at time zone w.time_zone) + wanted.days[d.step + 1] * interval '1 day')
        at time zone w.time_zone as due_at
    ) planned
    where d.workspace_id = ${workspaceId}::uuid and d.id = any(${[...deliveryIds]}::uuid[])
      and d.state in ('sent', 'unknown') and d.step < cardinality(wanted.days)
      and (k.closes_at is null or planned.due_at < k.closes_at)
      and (d.campaign_id is not null or planned.due_at < i.expires_at)
    on conflict (workspace_id, invitation_id, step) do nothing`;
}
