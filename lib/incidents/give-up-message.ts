import { notifyMembers } from "@/lib/notifications/notify-members";
import { inWorkspace } from "@/lib/platform/database/door";
import { apologyFailure } from "@/lib/recovery/apology-failure";

type Sending = { readonly workspaceId: string; readonly messageId: string };

/** Stops a message that the mail server does not take: nothing is lost, whoever waits for it waits, and its author hears why. */
export async function giveUpMessage({ workspaceId, messageId }: Sending, error: unknown, now = new Date()) {
  await inWorkspace({ workspaceId }, async (db) => {
    const paused = await db.sender.findFirst({
      where: { workspaceId, state: "paused" },
      select: { pauseReason: true },
    });
    const failure = apologyFailure({ error, pauseReason: paused?.pauseReason ?? null });
    const { memberId, incidentId, incident } = await db.incidentMessage.update({
      where: { workspaceId_id: { workspaceId, id: messageId } },
      data: { stoppedAt: now, failure },
      select: { memberId: true, incidentId: true, incident: { select: { title: true, ownerId: true } } },
    });
    await notifyMembers(
      db,
      {
        workspaceId,
        memberIds: [memberId, incident.ownerId],
        kind: "apology_not_sent",
        words: `A message about “${incident.title}” stopped before it reached everybody. ${failure}`,
        path: `/recovery/incidents/${incidentId}`,
      },
      now,
    );
  });
}
