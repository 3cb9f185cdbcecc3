import { systemActor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { inWorkspace } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import { apologyFailure } from "./apology-failure";
import { tellOfUnsentApologyJob } from "./tell-of-unsent-apology";

type Apology = { readonly workspaceId: string; readonly apologyId: string };

/** Writes into the case that its apology did not go out, and why, and promises its owner a mail about it. */
export async function giveUpApology({ workspaceId, apologyId }: Apology, error: unknown, now = new Date()) {
  await inWorkspace(systemActor(workspaceId), async (db) => {
    const apology = await db.apology.findUnique({
      where: { workspaceId_id: { workspaceId, id: apologyId } },
      select: { caseId: true },
    });
    if (!apology) return;
    const paused = await db.sender.findFirst({
      where: { workspaceId, state: "paused" },
      select: { pauseReason: true },
    });
    const reason = apologyFailure({ error, pauseReason: paused?.pauseReason ?? null });
    await recordCaseEvent(db, {
      workspaceId,
      caseId: apology.caseId,
      at: now,
      memberId: null,
      kind: "apology_not_mailed",
      note: reason,
      data: { apologyId },
    });
    await enqueue(db, tellOfUnsentApologyJob, { workspaceId, caseId: apology.caseId });
  });
}
