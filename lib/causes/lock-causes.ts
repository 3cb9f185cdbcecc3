import type { Db } from "@/lib/platform/database/door";

/** Lets only one at a time change the list of causes, until the transaction ends: names, places and numbers are judged over the whole list. A step. */
export async function lockCauses(db: Db, workspaceId: string) {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtext('root causes'), hashtext(${workspaceId}))::text`;
}
