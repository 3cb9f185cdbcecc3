import { inWorkspace } from "@/lib/platform/database/door";
import { tellOfIncident } from "./tell-of-incident";

type Recording = { readonly workspaceId: string; readonly recordId: string };

/** Stops a step that is recorded for all where it cannot go on: what was recorded stands, and whoever asked for it hears why. */
export async function breakOffRecord({ workspaceId, recordId }: Recording, failure: string, now: Date) {
  await inWorkspace({ workspaceId }, async (db) => {
    const [record] = await db.incidentRecord.updateManyAndReturn({
      where: { workspaceId, id: recordId, finishedAt: null, stoppedAt: null },
      data: { stoppedAt: now, failure },
      select: { incidentId: true, memberId: true },
    });
    if (!record) return;
    const words = (title: string) => `A step for all cases of “${title}” broke off. ${failure}`;
    await tellOfIncident(db, { workspaceId, ...record, words }, now);
  });
}
