import { systemActor } from "@/lib/access/actor";
import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";
import { log } from "@/lib/platform/log";

const KEPT_DAYS = 180;
const DAY_MS = 86_400_000;
const MOST_AT_ONCE = 1_000;

/** Deletes news that is older than 180 days, read or not. A workspace in which that fails holds up no other. */
export async function forgetOldNews(now = new Date()) {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  const workspaces = await acrossWorkspaces(
    (db) => db.$queryRaw<{ id: string }[]>`select id from workspaces_with_old_news(${before}) as id`,
  );
  for (const { id: workspaceId } of workspaces) {
    await forgetNewsOf(workspaceId, before).catch((error: unknown) =>
      log.error({ workspaceId, error }, "old news could not be deleted; the next round tries again"),
    );
  }
}

/** So many at a time, each time in a transaction of its own: none takes long, and what is gone stays gone. */
async function forgetNewsOf(workspaceId: string, before: Date) {
  const old = { where: { workspaceId, at: { lt: before } }, limit: MOST_AT_ONCE };
  while ((await inWorkspace(systemActor(workspaceId), (db) => db.notification.deleteMany(old))).count > 0);
}
