import type { Db } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";

type Links = {
  readonly ownerId?: string | null;
  readonly sponsorId?: string | null;
  readonly teamId?: string | null;
  readonly parentId?: string | null;
};

/** Refuses an owner, sponsor, team or parent account that the workspace does not have. A step. */
export async function checkAccountLinks(db: Db, workspaceId: string, links: Links) {
  const { ownerId, sponsorId, teamId, parentId } = links;
  const select = { id: true } as const;
  const keyOf = (id: string) => ({ workspaceId_id: { workspaceId, id } });

  if (ownerId && !(await db.member.findUnique({ where: { ...keyOf(ownerId), state: "active" }, select }))) {
    throw new NotFoundError("The owner is not a member any more. Choose another.");
  }
  if (
    sponsorId &&
    !(await db.member.findUnique({ where: { ...keyOf(sponsorId), state: "active" }, select }))
  ) {
    throw new NotFoundError("The sponsor is not a member any more. Choose another.");
  }
  if (teamId && !(await db.team.findUnique({ where: keyOf(teamId), select }))) {
    throw new NotFoundError("This team does not exist.");
  }
  if (parentId && !(await db.account.findUnique({ where: keyOf(parentId), select }))) {
    throw new NotFoundError("The parent account does not exist.");
  }
}
