import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ensureApologyTemplates } from "./ensure-apology-templates";
import { MOST_TEMPLATES } from "./save-apology-template";

/** The texts an apology can begin from, by name; a workspace without any gets the usual ones. */
export function listApologyTemplates(actor: Actor) {
  authorize(actor, "recoveryCase:read");
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const where = { workspaceId, archivedAt: null };
    const read = () =>
      db.apologyTemplate.findMany({
        where,
        orderBy: [{ name: "asc" }, { id: "asc" }],
        take: MOST_TEMPLATES,
        select: { id: true, name: true, body: true },
      });
    const templates = await read();
    if (templates.length > 0) return templates;
    await ensureApologyTemplates(db, workspaceId);
    return read();
  });
}
