import { inWorkspace } from "@/lib/platform/database/door";
import { failureWords } from "./failure-words";
import { tellOfIncident } from "./tell-of-incident";

type Opening = { readonly workspaceId: string; readonly incidentId: string };

/** Stops the opening of an incident's cases once its last try has failed: those that are open stay, and its owner hears. */
export async function giveUpOpening({ workspaceId, incidentId }: Opening, error: unknown, now = new Date()) {
  const failure = failureWords(error);
  await inWorkspace({ workspaceId }, async (db) => {
    const { count } = await db.incident.updateMany({
      where: { workspaceId, id: incidentId, state: "open", stoppedAt: null },
      data: { stoppedAt: now, failure },
    });
    if (count === 0) return;
    const words = (title: string) => `The cases of “${title}” are not all open: it stopped. ${failure}`;
    await tellOfIncident(db, { workspaceId, incidentId, words }, now);
  });
}
