import type { Db } from "@/lib/platform/database/door";
import { limitsWith } from "./gesture-limit";

/** What a workspace has settled about gestures: limits by role, the usual budget, the time to decide, its money and its calendar. A step. */
export async function readGestureRules(db: Db, workspaceId: string) {
  const { gestureBudget, gestureDecisionHours, currency, timeZone } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { gestureBudget: true, gestureDecisionHours: true, currency: true, timeZone: true },
  });
  const own = await db.gestureLimit.findMany({
    where: { workspaceId },
    select: { role: true, amount: true },
  });
  return {
    limits: limitsWith(own.map(({ role, amount }) => ({ role, amount: amount.toNumber() }))),
    usualBudget: gestureBudget?.toNumber() ?? null,
    decisionHours: gestureDecisionHours,
    currency,
    timeZone,
  };
}

export type GestureRules = Awaited<ReturnType<typeof readGestureRules>>;
