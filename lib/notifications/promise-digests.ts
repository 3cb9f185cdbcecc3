import { systemActor } from "@/lib/access/actor";
import { acrossWorkspaces, type Db, inWorkspace } from "@/lib/platform/database/door";
import { enqueueAll } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { getWorkingTime } from "@/lib/working-time/get-working-time";
import { digestDay, nextDigestAt } from "./digest-time";
import { mailDigestJob } from "./jobs";
import { wantsDigest } from "./news-kinds";

type Morning = { readonly now: Date; readonly workspaceId?: string };

/**
 * Promises the morning's digest to each member who wishes one, wherever it is past 8:00 on a working day; at most one a day for each.
 * A workspace in which that fails holds up no other. Returns how many were promised.
 */
export async function promiseDigests({ now, workspaceId: only }: Morning): Promise<number> {
  const workspaces = only ? [only] : await listDueWorkspaces(now);
  let promised = 0;
  for (const workspaceId of workspaces) {
    promised += await inWorkspace(systemActor(workspaceId), (db) => promiseIn(db, workspaceId, now)).catch(
      (error: unknown) => {
        log.error({ workspaceId, error }, "the digests of a workspace could not be promised");
        return 0;
      },
    );
  }
  return promised;
}

async function listDueWorkspaces(now: Date) {
  const found = await acrossWorkspaces(
    (db) => db.$queryRaw<{ id: string }[]>`select id from workspaces_with_due_digests(${now}) as due(id)`,
  );
  return found.map(({ id }) => id);
}

async function promiseIn(db: Db, workspaceId: string, now: Date) {
  const days = await getWorkingTime(db, workspaceId);
  // Of two workers that look at the same moment one finds nothing left to do.
  const { count } = await db.workspace.updateMany({
    where: { id: workspaceId, OR: [{ digestAt: null }, { digestAt: { lte: now } }] },
    data: { digestAt: nextDigestAt(now, days.timeZone) },
  });
  const today = digestDay(now, days);
  if (count === 0 || !today) return 0;

  const members = await db.member.findMany({
    where: { workspaceId, state: "active" },
    select: { id: true, role: true, digestWish: { select: { isWanted: true } } },
  });
  const wishing = members.filter(({ role, digestWish }) => wantsDigest(role, digestWish?.isWanted));
  const memberIds = await claimDay(
    db,
    workspaceId,
    wishing.map(({ id }) => id),
    today,
  );
  const promised = memberIds.map((memberId) => ({
    payload: { workspaceId, memberId, on: today },
    startAfter: now,
  }));
  await enqueueAll(db, mailDigestJob, promised);
  return promised.length;
}

/** Takes the day for those who have not had its digest, in one statement: whoever comes second gets nobody. */
async function claimDay(db: Db, workspaceId: string, memberIds: readonly string[], today: string) {
  const claimed = await db.$queryRaw<{ memberId: string }[]>`
    insert into digest_wishes as wish (workspace_id, member_id, last_on)
    select ${workspaceId}::uuid, id, ${today}::date from unnest(${memberIds}::uuid[]) as id
    on conflict (workspace_id, member_id) do update set last_on = excluded.last_on
      where wish.last_on is null or wish.last_on < excluded.last_on
    returning member_id as "memberId"`;
  return claimed.map(({ memberId }) => memberId);
}
