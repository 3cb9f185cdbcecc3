import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { type RemoveFilterInput, removeFilterSchema } from "./schema";

/** Forgets a filter that the member has kept. */
export async function removeFilter(actor: Actor, input: RemoveFilterInput) {
  authorize(actor, "recoveryCase:read");
  const { filterId } = removeFilterSchema.parse(input);
  const { workspaceId, memberId } = actor;
  const { count } = await inWorkspace(actor, (db) =>
    db.savedFilter.deleteMany({ where: { workspaceId, id: filterId, memberId } }),
  );
  if (count === 0) throw new NotFoundError("This filter is not there any more.");
}
