import type { Db } from "@/lib/platform/database/door";

/** The step of the mail that catches up on those whose mails nobody knows the fate of; 1 and 2 are reminders. */
export const CATCH_UP = 100;

/** What became of the mails of one step after the first. */
export type LaterMails = {
  readonly step: number;
  readonly waiting: number;
  readonly dueNow: number;
  /** Between which instants the waiting ones are due; null when none waits. */
  readonly from: Date | null;
  readonly until: Date | null;
  /** The mail server took them, whatever came later. */
  readonly sent: number;
  readonly unknown: number;
  readonly failed: number;
  /** Not needed any more, or ended with the campaign. */
  readonly cancelled: number;
  /** Sent within the last minute. */
  readonly recent: number;
};

/** What became of the reminders and the catch-up of a campaign, in the order in which they go out. A step. */
export function countLaterMails(
  db: Db,
  { workspaceId, campaignId }: { workspaceId: string; campaignId: string },
  now: Date,
): Promise<LaterMails[]> {
  return db.$queryRaw<LaterMails[]>`
    select step,
      (count(*) filter (where is_waiting))::int as waiting,
      (count(*) filter (where is_waiting and due_at <= ${now}))::int as "dueNow",
      min(due_at) filter (where is_waiting) as "from",
      max(due_at) filter (where is_waiting) as until,
      (count(*) filter (where state in ('sent', 'delivered', 'bounced', 'complained')))::int as sent,
      (count(*) filter (where state = 'unknown'))::int as unknown,
      (count(*) filter (where state = 'failed'))::int as failed,
      (count(*) filter (where state = 'cancelled'))::int as cancelled,
      (count(*) filter (where sent_at > ${now}::timestamptz - interval '1 minute'))::int as recent
    from (
      select step, state, due_at, sent_at, state in ('pending', 'claimed', 'handoff') as is_waiting
      from deliveries
      where workspace_id = ${workspaceId}::uuid and campaign_id = ${campaignId}::uuid and step > 0
    ) mails
    group by step order by step`;
}
