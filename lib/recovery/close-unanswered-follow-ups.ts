import { systemActor } from "@/lib/access/actor";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { advanceCase } from "./advance-case";
import { IN_GRACE } from "./answer-in-grace";
import { type Due, eachDueCase } from "./each-due-case";

/**
 * Closes every case whose client has not answered the follow-up in time as "no answer", which is not a recovery. One who has answered
 * in time has, though the grace of the answer goes on. Returns how many.
 */
export function closeUnansweredFollowUps(due: Due): Promise<number> {
  return eachDueCase("following_up", due, async ({ workspaceId, caseId }) => {
    const actor = systemActor(workspaceId);
    await inWorkspace(actor, async (db) => {
      if (await isAnswered(db, workspaceId, caseId)) throw new ConflictError("The client has just answered.");
      await advanceCase(
        db,
        actor,
        { caseId, move: { to: "closed", by: "clock", outcome: "no_answer" } },
        due.now,
      );
    });
  });
}

/** Whether an answer waits for its grace to end. Answers lock the invitation too: one that comes at this moment is seen, or comes later. */
async function isAnswered(db: Db, workspaceId: string, caseId: string): Promise<boolean> {
  await db.$queryRaw`
    select from invitations where workspace_id = ${workspaceId}::uuid and case_id = ${caseId}::uuid
    order by id for no key update`;
  const waiting = await db.response.findFirst({
    where: { workspaceId, caseId, ...IN_GRACE },
    select: { id: true },
  });
  return waiting !== null;
}
