import { notifyMembers } from "@/lib/notifications/notify-members";
import { acrossWorkspaces, type Db, inWorkspace } from "@/lib/platform/database/door";
import { type Rounds, workInTurns } from "@/lib/platform/work-in-turns";
import { moneyInWords } from "@/lib/scoring/money-words";
import { listDeciders } from "./list-deciders";
import { readGestureRules } from "./read-gesture-rules";

type Which = Rounds & { readonly now: Date; readonly workspaceId?: string };

/**
 * Reminds of every gesture that was not decided in time, once: those who were asked, and the directors. Each in a transaction of its
 * own; one that fails holds up none of the rest. Returns how many were reminded of.
 */
export async function remindLateGestures({ now, workspaceId: only, ...rounds }: Which): Promise<number> {
  return workInTurns(
    {
      workspaceIds: only ? [only] : await listDueWorkspaces(now),
      work: (workspaceId, gestureId) =>
        inWorkspace({ workspaceId }, (db) => remind(db, workspaceId, gestureId, now)),
      failed: "nobody could be reminded of a gesture",
      read: async (workspaceId, take, after) => {
        const gestures = await inWorkspace({ workspaceId }, (db) =>
          db.gesture.findMany({
            where: {
              workspaceId,
              state: "awaiting",
              remindedAt: null,
              approvalDueAt: { lte: now, gte: after?.at },
              OR: after ? [{ approvalDueAt: { gt: after.at } }, { id: { gt: after.id } }] : undefined,
            },
            orderBy: [{ approvalDueAt: "asc" }, { id: "asc" }],
            take,
            select: { id: true, approvalDueAt: true },
          }),
        );
        return gestures.map(({ id, approvalDueAt }) => ({ id, at: approvalDueAt ?? now }));
      },
    },
    rounds,
  );
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
