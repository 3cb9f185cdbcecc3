import type { Db } from "@/lib/platform/database/door";

/** What the workspace has promised its clients, as the clocks of its cases need it. */
export function getPromises(db: Db, workspaceId: string) {
  return db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: {
      timeZone: true,
      apologiseWithinHours: true,
      diagnoseWithinDays: true,
      planWithinDays: true,
      followUpAfterDays: true,
    },
  });
}
