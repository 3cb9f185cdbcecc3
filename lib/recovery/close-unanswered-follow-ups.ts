import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { advanceCase } from "./advance-case";
import { type Due, eachDueCase } from "./each-due-case";

/** Closes every case whose client has not answered the follow-up in time as "no answer", which is not a recovery. Returns how many. */
export function closeUnansweredFollowUps(due: Due): Promise<number> {
  return eachDueCase("following_up", due, async ({ workspaceId, caseId }) => {
    const actor = systemActor(workspaceId);
    await inWorkspace(actor, (db) =>
      advanceCase(db, actor, { caseId, move: { to: "closed", by: "clock", outcome: "no_answer" } }, due.now),
    );
  });
}
