import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import { findUncertainApology } from "./find-uncertain-apology";
import { type ApologyAgainInput, apologyAgainSchema } from "./letter-input";
import { reckonOwedApology } from "./reckon-owed-apology";
import { refuseUnreachable } from "./refuse-unreachable";
import { sendApologyJob } from "./send-apology";

/** Apologises once more, by mail or in another way, where the client does not have the apology or nobody can know whether they do. Of two at once one wins. */
export async function apologiseAgain(actor: Actor, input: ApologyAgainInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId, apologyId, ...again } = apologyAgainSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const { personalImpact } = await findUncertainApology(db, workspaceId, { caseId, apologyId });
    const { id } = await db.apology.create({
      data: { workspaceId, caseId, ...again, personalImpact, memberId, at: now },
      select: { id: true },
    });
    await recordCaseEvent(db, {
      ...{ workspaceId, caseId, at: now, memberId, kind: "apologised_again", note: again.text },
      data: { apologyId: id, channel: again.channel },
    });
    await reckonOwedApology(db, workspaceId, caseId, now);
    if (again.channel !== "email") return;
    await refuseUnreachable(db, workspaceId, { caseId, instead: "Apologise by phone or in person." });
    await enqueue(db, sendApologyJob, { workspaceId, apologyId: id });
  });
}
