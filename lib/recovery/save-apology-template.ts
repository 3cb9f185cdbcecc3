import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { ensureApologyTemplates } from "./ensure-apology-templates";
import { type ApologyTemplateInput, apologyTemplateSchema } from "./schema";

export const MOST_TEMPLATES = 100;

/** Adds a text to begin an apology from, or changes one. A name is given once; there are at most 100. */
export async function saveApologyTemplate(actor: Actor, input: ApologyTemplateInput, now = new Date()) {
  authorize(actor, "template:edit");
  const { templateId, ...template } = apologyTemplateSchema.parse(input);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    await ensureApologyTemplates(db, workspaceId);
    // Held until the end, so that two cannot take one name or the last place.
    await db.$queryRaw`select pg_advisory_xact_lock(hashtext('apology templates'), hashtext(${workspaceId}))::text`;
    await refuseTakenName(db, workspaceId, template.name, templateId);
    const id = templateId
      ? await changeTemplate(db, workspaceId, { id: templateId, ...template })
      : await addTemplate(db, workspaceId, template);
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action: templateId ? "apology-template:changed" : "apology-template:added",
      subject: { type: "apology-template", id },
      data: { name: template.name },
      at: now,
    });
  });
}

type Template = { readonly name: string; readonly body: string };

async function changeTemplate(db: Db, workspaceId: string, { id, ...template }: Template & { id: string }) {
  const { count } = await db.apologyTemplate.updateMany({
    where: { workspaceId, id, archivedAt: null },
    data: template,
  });
  if (count === 0) throw new NotFoundError("This template does not exist.");
  return id;
}

async function addTemplate(db: Db, workspaceId: string, template: Template) {
  if ((await db.apologyTemplate.count({ where: { workspaceId, archivedAt: null } })) >= MOST_TEMPLATES) {
    throw new RuleViolation(`There are ${MOST_TEMPLATES} templates already. Archive one first.`);
  }
  // An archived one of this name comes back with the new text.
  const { id } = await db.apologyTemplate.upsert({
    where: { workspaceId_name: { workspaceId, name: template.name } },
    create: { workspaceId, ...template },
    update: { body: template.body, archivedAt: null },
    select: { id: true },
  });
  return id;
}

async function refuseTakenName(db: Db, workspaceId: string, name: string, templateId: string | undefined) {
  const holder = await db.apologyTemplate.findUnique({
    where: { workspaceId_name: { workspaceId, name } },
    select: { id: true, archivedAt: true },
  });
  if (!holder || holder.id === templateId) return;
  if (holder.archivedAt && !templateId) return;
  throw new ConflictError("A template with this name already exists. Choose another name.");
}
