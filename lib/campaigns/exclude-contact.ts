import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { getDraft } from "./get-draft";
import { type ExcludeContact, excludeContactSchema } from "./schema";

/** Leaves a contact out of a campaign before its launch, with the reason and who gave it; a second reason replaces the first. */
export async function excludeContact(actor: Actor, input: ExcludeContact, now = new Date()) {
  authorize(actor, "campaign:edit");
  const { campaignId, contactId, note } = excludeContactSchema.parse(input);
  const workspaceId = actor.workspaceId;

  await inWorkspace(actor, async (db) => {
    await getDraft(db, workspaceId, campaignId, true);
    const contact = await db.contact.findUnique({
      where: { workspaceId_id: { workspaceId, id: contactId } },
      select: { id: true },
    });
    if (!contact) throw new NotFoundError("This contact does not exist.");
    const said = { note, memberId: actor.memberId, createdAt: now };
    await db.campaignExclusion.upsert({
      where: { workspaceId_campaignId_contactId: { workspaceId, campaignId, contactId } },
      create: { workspaceId, campaignId, contactId, ...said },
      update: said,
    });
  });
}
