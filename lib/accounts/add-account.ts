import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { checkAccountLinks } from "./check-account-links";
import { type AddAccount, addAccountSchema } from "./schema";

/** Adds a client company to the workspace. */
export async function addAccount(actor: Actor, input: AddAccount) {
  authorize(actor, "account:edit");
  const account = addAccountSchema.parse(input);

  return inWorkspace(actor, async (db) => {
    const workspaceId = actor.workspaceId;
    await checkAccountLinks(db, workspaceId, account);
    const [added] = await db.account.createManyAndReturn({
      data: [{ ...account, workspaceId }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!added) throw new ConflictError("An account with this name already exists.");
    return added;
  });
}
