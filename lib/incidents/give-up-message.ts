import { inWorkspace } from "@/lib/platform/database/door";
import { apologyFailure } from "@/lib/recovery/apology-failure";
import { stopMessageItself } from "./stop-message-itself";

type Sending = { readonly workspaceId: string; readonly messageId: string };

/** Stops a message once the last try to reach the mail server has failed, with what it said. */
export async function giveUpMessage(sending: Sending, error: unknown, now = new Date()) {
  const { workspaceId } = sending;
  await inWorkspace(sending, async (db) => {
    const paused = await db.sender.findFirst({
      where: { workspaceId, state: "paused" },
      select: { pauseReason: true },
    });
    const failure = apologyFailure({ error, pauseReason: paused?.pauseReason ?? null });
    await stopMessageItself(db, sending, failure, now);
  });
}
