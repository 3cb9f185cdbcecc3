import { subMinutes } from "date-fns";
import { systemActor } from "@/lib/access/actor";
import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";
import { log } from "@/lib/platform/log";
import { IN_GRACE } from "@/lib/recovery/answer-in-grace";
import { settleAnswer } from "./settle-answer";

const BATCH = 200;
/** How long after its grace an answer is still left to the job that was promised with it. */
const LEFT_TO_JOB_MINUTES = 1;

/** Which answers: those of every workspace, or of one. */
type Which = { readonly now: Date; readonly workspaceId?: string };

type Overdue = { readonly workspaceId: string; readonly responseId: string };

/**
 * Settles the answers whose grace was over a minute ago or more and which nobody has settled, since their job failed for good, and judges
 * once more what was held back and should have been by then: of each workspace the 200 oldest of both, each in a transaction of its own.
 * One that fails holds up no other. Returns how many were settled.
 */
export async function settleOverdueAnswers(which: Which): Promise<number> {
  let settled = 0;
  for (const { workspaceId, responseId } of await listOverdue(which)) {
    const actor = systemActor(workspaceId);
    await inWorkspace(actor, (db) => settleAnswer(db, actor, { responseId }, which.now)).then(
      (isSettled) => {
        settled += Number(isSettled);
      },
      (error: unknown) =>
        log.error(
          { workspaceId, responseId, error },
          "an answer could not be settled; the next round tries again",
        ),
    );
  }
  return settled;
}

async function listOverdue({ now, workspaceId: only }: Which): Promise<Overdue[]> {
  const workspaces = only ? [only] : await listWorkspaces(now);
  const overdue: Overdue[] = [];
  for (const workspaceId of workspaces) {
    const responses = await inWorkspace(systemActor(workspaceId), async (db) => {
      const { answerGraceMinutes } = await db.workspace.findUniqueOrThrow({
        where: { id: workspaceId },
        select: { answerGraceMinutes: true },
      });
      const before = subMinutes(now, answerGraceMinutes + LEFT_TO_JOB_MINUTES);
      const unsettled = await db.response.findMany({
        where: { workspaceId, ...IN_GRACE, answeredAt: { lte: before } },
        orderBy: { answeredAt: "asc" },
        take: BATCH,
        select: { id: true },
      });
      const unjudged = await db.response.findMany({
        where: { workspaceId, judgeBy: { lte: subMinutes(now, LEFT_TO_JOB_MINUTES) } },
        orderBy: { judgeBy: "asc" },
        take: BATCH,
        select: { id: true },
      });
      return [...unsettled, ...unjudged];
    });
    overdue.push(...responses.map(({ id: responseId }) => ({ workspaceId, responseId })));
  }
  return overdue;
}

async function listWorkspaces(now: Date) {
  const found = await acrossWorkspaces(
    (db) =>
      db.$queryRaw<{ id: string }[]>`select id from workspaces_with_unsettled_answers(${now}) as overdue(id)`,
  );
  return found.map(({ id }) => id);
}
