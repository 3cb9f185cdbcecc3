import type { Db } from "@/lib/platform/database/door";
import type { Pace } from "./pace";

/** The pace a workspace's sender keeps, held until the transaction ends. */
export async function lockPace(db: Db, workspaceId: string) {
  const [sender] = await db.$queryRaw<(Pace & { state: "active" | "paused"; generation: number })[]>`
    select state::text as state, generation, max_rate as "maxRate", rate, rate_changed_at as "rateChangedAt", tokens, tokens_at as "tokensAt"
    from senders where workspace_id = ${workspaceId}::uuid for update`;
  return sender;
}

/** Keeps a changed pace. */
export function keepPace(db: Db, workspaceId: string, { rate, rateChangedAt, tokens, tokensAt }: Pace) {
  return db.sender.update({
    where: { workspaceId },
    data: { rate, rateChangedAt, tokens, tokensAt },
    select: { id: true },
  });
}
