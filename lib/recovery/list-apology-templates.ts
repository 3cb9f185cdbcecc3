import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { ensureApologyTemplates } from "./ensure-apology-templates";
import { MOST_TEMPLATES } from "./save-apology-template";

/** The texts an apology can begin from, by name. */
export function listApologyTemplates(actor: Actor) {
  authorize(actor, "recoveryCase:read");
  return inWorkspace(actor, (db) => readApologyTemplates(db, actor.workspaceId));
}

/** The same inside somebody else's transaction; a workspace founded before there were any gets the usual ones at its first look. A step. */
export async function readApologyTemplates(db: Db, workspaceId: string) {
  const read = () =>
    db.apologyTemplate.findMany({
      where: { workspaceId, archivedAt: null },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST_TEMPLATES,
      select: { id: true, name: true, body: true },
    });
  const templates = await read();
  // Whoever archived all of them wants none.
  const had =
    templates.length > 0 || (await db.apologyTemplate.findFirst({ where: { workspaceId } })) !== null;
  if (had) return templates;
  await ensureApologyTemplates(db, workspaceId);
  return read();
}
