import { z } from "zod";
import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { defineJob } from "@/lib/platform/jobs";
import { learnDomainsJob } from "./learn-domains";
import { rederiveAnswersJob } from "./rederive-answers";
import { settleAnswer } from "./settle-answer";

/** Ends the grace of an answer, or judges one that is held back once more; promised with it, in the same transaction. */
export const settleAnswerJob = defineJob({
  name: "responses.settle-answer",
  payload: z.object({ workspaceId: z.uuid(), responseId: z.uuid() }),
  run: ({ workspaceId, responseId }) => {
    const actor = systemActor(workspaceId);
    return inWorkspace(actor, (db) => settleAnswer(db, actor, { responseId }, new Date()));
  },
});

// The other two stand beside what they run: one leads to the other.
export const responseJobs = [settleAnswerJob, learnDomainsJob, rederiveAnswersJob];
