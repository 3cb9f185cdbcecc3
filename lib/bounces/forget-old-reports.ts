import { systemActor } from "@/lib/access/actor";
import { acrossWorkspaces, type Db, inWorkspace } from "@/lib/platform/database/door";
import { log } from "@/lib/platform/log";

const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;
const MOST_AT_ONCE = 1_000;

/**
 * Deletes what providers reported and what came back by mail once it is 30 days old: what it led to stays, its raw words don't. A
 * workspace in which that fails holds up no other.
 */
export async function forgetOldReports(now = new Date()) {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  const workspaces = await acrossWorkspaces(
    (db) => db.$queryRaw<{ id: string }[]>`select id from workspaces_with_old_mail_reports(${before}) as id`,
  );
  for (const { id: workspaceId } of workspaces) {
    await forgetReportsOf(workspaceId, before).catch((error: unknown) =>
      log.error({ workspaceId, error }, "old mail reports could not be deleted; the next round tries again"),
    );
  }
}

/** So many at a time, each time in a transaction of its own: none takes long, and what is gone stays gone. */
async function forgetReportsOf(workspaceId: string, before: Date) {
  const old = { where: { workspaceId, receivedAt: { lt: before } }, limit: MOST_AT_ONCE };
  const deletions = [
    (db: Db) => db.providerEvent.deleteMany(old),
    (db: Db) => db.inboundMessage.deleteMany(old),
  ];
  for (const forget of deletions) {
    while ((await inWorkspace(systemActor(workspaceId), forget)).count > 0);
  }
}
