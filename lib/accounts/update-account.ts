import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, NotFoundError } from "@/lib/platform/errors";
import { checkAccountLinks } from "./check-account-links";
import { type UpdateAccount, updateAccountSchema } from "./schema";

/** Changes what is known of an account; what is not given stays, null takes away. */
export async function updateAccount(actor: Actor, input: UpdateAccount) {
  authorize(actor, "account:edit");
  const { accountId, ...changes } = updateAccountSchema.parse(input);
  const workspaceId = actor.workspaceId;
  const key = { workspaceId_id: { workspaceId, id: accountId } };

  await inWorkspace(actor, async (db) => {
    const current = await db.account.findUnique({ where: key, select: { ownerId: true, sponsorId: true } });
    if (!current) throw new NotFoundError("This account does not exist.");
    const namesake = await db.account.findUnique({
      where: { workspaceId_name: { workspaceId, name: changes.name } },
      select: { id: true },
    });
    if (namesake && namesake.id !== accountId) {
      throw new ConflictError("Another account already has this name.");
    }
    // An owner or sponsor who was removed meanwhile may stay until someone chooses another.
    const ownerId = changes.ownerId === current.ownerId ? undefined : changes.ownerId;
    const sponsorId = changes.sponsorId === current.sponsorId ? undefined : changes.sponsorId;
    await checkAccountLinks(db, workspaceId, { ...changes, ownerId, sponsorId });
    await db.account.update({ where: key, data: changes, select: { id: true } });
  });
}
