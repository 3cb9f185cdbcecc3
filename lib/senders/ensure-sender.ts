import { v7 as uuidv7 } from "uuid";
import type { Db } from "@/lib/platform/database/door";

/** The workspace's sender as it is stored; the installation's own is written down for one that has none. A step. */
export async function ensureSender(db: Db, workspaceId: string) {
  const found = await db.sender.findUnique({ where: { workspaceId } });
  if (found) return found;
  await db.sender.createMany({ data: { workspaceId, id: uuidv7() }, skipDuplicates: true });
  return db.sender.findUniqueOrThrow({ where: { workspaceId } });
}
