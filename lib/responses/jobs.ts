import { z } from "zod";
import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { defineJob } from "@/lib/platform/jobs";
import { learnDomainsJob } from "./learn-domains";
import { rederiveAnswersJob } from "./rederive-answers";
import { settleAnswer } from "./settle-answer";

/**
 * Ends the grace of answers that came together, or judges some that are held back once more; promised with them, in the same transaction.
 * Each is settled in a transaction of its own; where one fails, all are tried again, which changes nothing for those that are done.
 */
export const settleAnswersJob = defineJob({
  name: "responses.settle-answers",
  payload: z.object({ workspaceId: z.uuid(), responseIds: z.array(z.uuid()) }),
  run: async ({ workspaceId, responseIds }) => {
    const actor = systemActor(workspaceId);
    const failed: unknown[] = [];
    for (const responseId of responseIds) {
      await inWorkspace(actor, (db) => settleAnswer(db, actor, { responseId }, new Date())).catch((error) =>
        failed.push(error),
      );
    }
    if (failed.length > 0) throw failed[0];
  },
});

// The other two stand beside what they run: one leads to the other.
export const responseJobs = [settleAnswersJob, learnDomainsJob, rederiveAnswersJob];
