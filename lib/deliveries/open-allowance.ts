import { setTimeout as sleep } from "node:timers/promises";
import { drawAllowance } from "@/lib/senders/draw-allowance";

const DRAWN_AT_A_TIME = 50;
const LONGEST_WAIT_MS = 500;
const HOLDS_FOR_MS = 1_000;

type AllowanceOf = {
  readonly workspaceId: string;
  readonly generation: number;
  readonly clock: () => Date;
  readonly isOver: () => boolean;
};

/**
 * What one turn may hand over at the sender's pace: drawn from the sender 50 at a time, so that asking costs little, and asked for again
 * after a second at the latest, so that a pause or a change of the sender is heard of. What was not used by then goes back, so that
 * a mail server that was slow for a while does not get all of it at once.
 */
export function openAllowance({ workspaceId, generation, clock, isOver }: AllowanceOf) {
  let left = 0;
  let isUnlimited = false;
  let isRevoked = false;
  let holdsUntil = 0;

  async function draw() {
    const asked = { wanted: DRAWN_AT_A_TIME, unused: left, now: clock() };
    const drawn = await drawAllowance({ workspaceId, generation, ...asked });
    isRevoked = drawn === null;
    isUnlimited = drawn?.isUnlimited ?? false;
    left = drawn && !isUnlimited ? drawn.granted : 0;
    holdsUntil = performance.now() + HOLDS_FOR_MS;
    return drawn?.waitMs ?? 0;
  }

  /** At least one, at most `wanted`, as soon as the pace allows any; none when the turn is over or the sender was paused or changed. */
  async function take(wanted: number): Promise<number> {
    while (!isOver() && !isRevoked) {
      const isFresh = performance.now() < holdsUntil;
      if (isFresh && isUnlimited) return wanted;
      if (isFresh && left > 0) {
        const taken = Math.min(left, wanted);
        left -= taken;
        return taken;
      }
      const waitMs = await draw();
      if (left === 0 && !isUnlimited && !isRevoked) await sleep(Math.min(waitMs, LONGEST_WAIT_MS));
    }
    return 0;
  }

  return {
    take,
    /** Gives back what was taken and not used. */
    giveBack(count: number) {
      if (!isUnlimited) left += count;
    },
    isRevoked: () => isRevoked,
  };
}
