import type { Db } from "@/lib/platform/database/door";
import { silentUnknownSql } from "./silent-unknown";

/** How many a catch-up would write to now. A step. */
export async function countSilentUnknown(db: Db, workspaceId: string, campaignId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (${silentUnknownSql(workspaceId, campaignId)}) silent`;
  return row?.count ?? 0;
}
