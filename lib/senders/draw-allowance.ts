import { inWorkspace } from "@/lib/platform/database/door";
import { keepPace, lockPace } from "./kept-pace";
import { drawTokens } from "./pace";

export type Allowance = {
  /** How many mails may be handed over now. */
  readonly granted: number;
  /** After how many milliseconds to ask again, when none may. */
  readonly waitMs: number;
  /** Whether the sender has no limit at present. */
  readonly isUnlimited: boolean;
};

type Draw = {
  readonly workspaceId: string;
  /** Of the sender as the worker knows it. */
  readonly generation: number;
  readonly wanted: number;
  /** What was drawn before and not used: it goes back first. */
  readonly unused?: number;
  readonly now: Date;
};

/**
 * Takes a share of what a workspace's sender may send at its pace, which all workers draw from. Null when the sender was paused or
 * changed, so that nothing more may go out over connections opened before.
 */
export function drawAllowance({
  workspaceId,
  generation,
  wanted,
  unused = 0,
  now,
}: Draw): Promise<Allowance | null> {
  return inWorkspace({ workspaceId }, async (db) => {
    const sender = await lockPace(db, workspaceId);
    if (!sender || sender.state === "paused" || sender.generation !== generation) return null;
    const { pace, granted, waitMs } = drawTokens({ ...sender, tokens: sender.tokens + unused }, wanted, now);
    if (sender.rate !== null) await keepPace(db, workspaceId, pace);
    return { granted, waitMs, isUnlimited: pace.rate === null };
  });
}
