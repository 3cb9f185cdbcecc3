import type { Db } from "@/lib/platform/database/door";
import { USUAL_APOLOGY_TEMPLATES } from "./usual-apology-templates";

/** Gives a workspace that never had any the usual texts to begin an apology from; what was edited or archived is left alone. A step. */
export async function ensureApologyTemplates(db: Db, workspaceId: string) {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtext('apology templates'), hashtext(${workspaceId}))::text`;
  if ((await db.apologyTemplate.count({ where: { workspaceId } })) > 0) return;
  await db.apologyTemplate.createMany({
    data: USUAL_APOLOGY_TEMPLATES.map((template) => ({ workspaceId, ...template })),
  });
}
