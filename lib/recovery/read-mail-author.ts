import { findListeners } from "@/lib/case-trail/find-listeners";
import type { Db } from "@/lib/platform/database/door";

type Written = { readonly caseId: string; readonly memberId: string; readonly ownerId: string | null };

/**
 * In whose name a mail to a client goes out: its author's, or where they left, that of the case's owner or whoever stands in, so that somebody
 * hears the answer. A step.
 */
export async function readMailAuthor(db: Db, workspaceId: string, { caseId, memberId, ownerId }: Written) {
  const isHere = (await db.member.count({ where: { workspaceId, id: memberId, state: "active" } })) > 0;
  const wanted = [isHere ? memberId : ownerId];
  const [id = memberId] = await findListeners(db, { workspaceId, caseId, wanted });
  return db.member.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id } },
    select: { name: true, email: true, workspace: { select: { name: true, publicKey: true } } },
  });
}
