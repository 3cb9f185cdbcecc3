import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { getDraft } from "./get-draft";
import { includeContactSchema } from "./schema";

/** Takes back that a contact was left out by hand; no effect if it wasn't. */
export async function includeContact(actor: Actor, input: z.input<typeof includeContactSchema>) {
  authorize(actor, "campaign:edit");
  const { campaignId, contactId } = includeContactSchema.parse(input);
  const workspaceId = actor.workspaceId;

  await inWorkspace(actor, async (db) => {
    await getDraft(db, workspaceId, campaignId, true);
    await db.campaignExclusion.deleteMany({ where: { workspaceId, campaignId, contactId } });
  });
}
