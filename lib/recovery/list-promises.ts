import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { SEVERITIES } from "./case-severity";

const promises = {
  apologiseWithinHours: true,
  diagnoseWithinDays: true,
  planWithinDays: true,
} as const;

/** What is promised for cases of each severity, null where nothing of its own is set, and what holds for all then. */
export function listPromises(actor: Actor) {
  authorize(actor, "workspace:read");
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const usual = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: promises });
    const own = await db.casePromise.findMany({
      where: { workspaceId },
      select: { severity: true, ...promises },
    });
    const none = { apologiseWithinHours: null, diagnoseWithinDays: null, planWithinDays: null };
    return {
      usual,
      // The gravest first, as the settings show them.
      bySeverity: SEVERITIES.toReversed().map((severity) => ({
        ...none,
        ...own.find((row) => row.severity === severity),
        severity,
      })),
    };
  });
}

export type ListedPromises = Awaited<ReturnType<typeof listPromises>>;
