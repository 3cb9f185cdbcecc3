import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import { advanceCase } from "./advance-case";
import { refuseUnreachable } from "./refuse-unreachable";
import { type ApologyInput, apologySchema } from "./schema";
import { sendApologyJob } from "./send-apology";

/** Records the apology and moves the case on; one by e-mail is sent to the client once this is committed. */
export async function recordApology(actor: Actor, input: ApologyInput, now = new Date()) {
  authorize(actor, "recoveryCase:advance");
  const { caseId, ...apology } = apologySchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    await advanceCase(
      db,
      actor,
      { caseId, move: { to: "apologised", by: "member", fact: "apology" }, note: apology.text },
      now,
    );
    const { id: apologyId } = await db.apology.create({
      data: { workspaceId, caseId, ...apology, memberId, at: now },
      select: { id: true },
    });
    if (apology.channel !== "email") return;

    await refuseUnreachable(db, workspaceId, { caseId, instead: "Apologise by phone or in person." });
    await enqueue(db, sendApologyJob, { workspaceId, apologyId });
  });
}
