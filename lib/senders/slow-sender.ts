import type { Db } from "@/lib/platform/database/door";
import { keepPace, lockPace } from "./kept-pace";
import { slowDown } from "./pace";

/** Slows a workspace's sender down because its mail server asked for it. A step. */
export async function slowSender(db: Db, workspaceId: string, seenRate: number, now: Date) {
  const sender = await lockPace(db, workspaceId);
  if (sender) await keepPace(db, workspaceId, slowDown(sender, seenRate, now));
}
