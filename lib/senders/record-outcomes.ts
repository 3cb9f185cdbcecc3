import type { Db } from "@/lib/platform/database/door";
import { lettersOf, type Outcome, REMEMBERED, reasonToStop } from "./breaker";
import { pauseSender } from "./pause-sender";

/** Remembers what became of mails, and pauses the sender when too many came back or were reported as unwanted. A step. */
export async function recordOutcomes(db: Db, workspaceId: string, outcomes: readonly Outcome[], now: Date) {
  if (outcomes.length === 0) return;
  const [sender] = await db.$queryRaw<{ outcomes: string }[]>`
    update senders set outcomes = right(outcomes || ${lettersOf(outcomes)}::text, ${REMEMBERED})
    where workspace_id = ${workspaceId}::uuid
    returning outcomes`;
  // Good news cannot be a reason to stop.
  if (!sender || outcomes.every((outcome) => outcome === "sent")) return;
  const reason = reasonToStop(sender.outcomes);
  if (reason) await pauseSender(db, workspaceId, reason, now);
}
