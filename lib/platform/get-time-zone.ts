import type { Db } from "./database/door";

/** The time zone whose calendar a workspace lives by. A step. */
export async function getTimeZone(db: Db, workspaceId: string): Promise<string> {
  const { timeZone } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true },
  });
  return timeZone;
}
