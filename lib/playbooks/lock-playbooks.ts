import type { Db } from "@/lib/platform/database/door";

/** Holds the list of playbooks until the transaction ends, so that two cannot take one name or the last place. A step. */
export async function lockPlaybooks(db: Db, workspaceId: string) {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtext('playbooks'), hashtext(${workspaceId}))::text`;
}
