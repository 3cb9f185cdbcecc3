import { systemActor } from "@/lib/access/actor";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { acrossWorkspaces, type Db, inWorkspace } from "@/lib/platform/database/door";
import { log } from "@/lib/platform/log";
import { pageByPage } from "@/lib/platform/page-by-page";
import { moneyInWords } from "@/lib/scoring/money-words";
import { listDeciders } from "./list-deciders";
import { readGestureRules } from "./read-gesture-rules";

const BATCH = 200;

type Which = { readonly now: Date; readonly workspaceId?: string };

/**
 * Reminds of every gesture that was not decided in time, once: those who were asked, and the directors. Each in a transaction of its
 * own; one that fails holds up none of the rest. Returns how many were reminded of.
 */
export async function remindLateGestures({ now, workspaceId: only }: Which): Promise<number> {
  let reminded = 0;
  for (const workspaceId of only ? [only] : await listDueWorkspaces(now)) {
    const actor = systemActor(workspaceId);
    const late = pageByPage<{ id: string; approvalDueAt: Date | null }>(BATCH, (take, after) =>
      inWorkspace(actor, (db) =>
        db.gesture.findMany({
          where: {
            workspaceId,
            state: "awaiting",
            remindedAt: null,
            approvalDueAt: { lte: now, gte: after?.approvalDueAt ?? undefined },
            OR: after?.approvalDueAt
              ? [{ approvalDueAt: { gt: after.approvalDueAt } }, { id: { gt: after.id } }]
              : undefined,
          },
          orderBy: [{ approvalDueAt: "asc" }, { id: "asc" }],
          take,
          select: { id: true, approvalDueAt: true },
        }),
      ),
    );
    for await (const { id: gestureId } of late) {
      try {
        if (await inWorkspace(actor, (db) => remind(db, workspaceId, gestureId, now))) reminded += 1;
      } catch (error) {
        log.error({ workspaceId, gestureId, error }, "nobody could be reminded of a gesture");
      }
    }
  }
  return reminded;
}

/** Reminds of one gesture, unless it was decided, or another process was first. */
async function remind(db: Db, workspaceId: string, gestureId: string, now: Date): Promise<boolean> {
  const { count } = await db.gesture.updateMany({
    where: { workspaceId, id: gestureId, state: "awaiting", remindedAt: null },
    data: { remindedAt: now },
  });
  if (count === 0) return false;
  const { cost, currency, kind, caseId, memberId, ...gesture } = await db.gesture.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: gestureId } },
    select: {
      ...{ cost: true, currency: true, kind: true, caseId: true, memberId: true },
      case: { select: { teamId: true, account: { select: { name: true } } } },
    },
  });
  const { teamId, account } = gesture.case;
  const { limits } = await readGestureRules(db, workspaceId);
  const question = { teamId, limits, cost: cost.toNumber(), authorId: memberId };
  const { asked, directors } = await listDeciders(db, { workspaceId, ...question });
  const news = { workspaceId, caseId, path: "/recovery/approvals", memberIds: [...asked, ...directors] };
  const words = `Still not decided: ${moneyInWords(cost.toNumber(), currency)} for ${account.name}, ${kind}.`;
  await notifyMembers(db, { ...news, kind: "gesture_to_approve", words }, now);
  return true;
}

async function listDueWorkspaces(now: Date) {
  const found = await acrossWorkspaces(
    (db) => db.$queryRaw<{ id: string }[]>`select id from workspaces_with_late_gestures(${now}) as due(id)`,
  );
  return found.map(({ id }) => id);
}
