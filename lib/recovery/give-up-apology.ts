import { systemActor } from "@/lib/access/actor";
import { recordCaseEvent } from "@/lib/case-trail/record-case-event";
import { notifyMembers } from "@/lib/notifications/notify-members";
import { inWorkspace } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import { apologyFailure } from "./apology-failure";
import { findCaseReader } from "./find-case-reader";
import { tellOfUnsentApologyJob } from "./tell-of-unsent-apology";

type Apology = { readonly workspaceId: string; readonly apologyId: string };

/** Writes into the case that its apology did not go out, and why, and tells its owner in the product and by a mail that is promised here. */
export async function giveUpApology({ workspaceId, apologyId }: Apology, error: unknown, now = new Date()) {
  await inWorkspace(systemActor(workspaceId), async (db) => {
    const apology = await db.apology.findUnique({
      where: { workspaceId_id: { workspaceId, id: apologyId } },
      select: { caseId: true, case: { select: { ownerId: true, account: { select: { name: true } } } } },
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
    const { caseId } = apology;
    const { ownerId, account } = apology.case;
    const reader =
      (await findCaseReader(db, { workspaceId, caseId, ownerId })) ??
      (await findCaseReader(db, { workspaceId, caseId, ownerId: null }));
    await notifyMembers(
      db,
      {
        workspaceId,
        memberIds: [reader?.id ?? null],
        kind: "apology_not_sent",
        words: `The apology to ${account.name} could not be mailed: the client does not have it.`,
        path: `/recovery/${apology.caseId}`,
        caseId: apology.caseId,
      },
      now,
    );
    await enqueue(db, tellOfUnsentApologyJob, { workspaceId, caseId: apology.caseId });
  });
}
