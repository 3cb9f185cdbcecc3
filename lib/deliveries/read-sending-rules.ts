import { type SendingHours, sendingHoursOf } from "@/lib/campaigns/sending-hours";
import type { Db } from "@/lib/platform/database/door";

export type SendingRules = {
  readonly hours: SendingHours;
  /** How many people of one account may be asked on one day; null for any number. */
  readonly accountDailyCap: number | null;
  readonly isSenderPaused: boolean;
};

type Row = Parameters<typeof sendingHoursOf>[0] & Omit<SendingRules, "hours">;

/** What a workspace says about when its mail may go out, in one statement, since the fence asks it for every batch. A step. */
export async function readSendingRules(db: Db, workspaceId: string): Promise<SendingRules> {
  const [row] = await db.$queryRaw<Row[]>`
    select w.account_daily_cap as "accountDailyCap", w.sending_from_minute as "sendingFromMinute",
      w.sending_until_minute as "sendingUntilMinute", w.sending_weekdays as "sendingWeekdays",
      coalesce(s.state = 'paused', false) as "isSenderPaused"
    from workspaces w left join senders s on s.workspace_id = w.id
    where w.id = ${workspaceId}::uuid`;
  if (!row) throw new Error(`Workspace ${workspaceId} does not exist.`);
  const { accountDailyCap, isSenderPaused } = row;
  return { hours: sendingHoursOf(row), accountDailyCap, isSenderPaused };
}
