import type { Db } from "@/lib/platform/database/door";
import { ConflictError, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { MOST_CAUSES } from "./most-causes";

type Wanted = {
  readonly workspaceId: string;
  /** Null among the kinds. */
  readonly parentId: string | null;
  readonly name: string;
  /** The one that takes the place, if it is there already. */
  readonly causeId?: string;
};

/** The last place under a kind, or among the kinds, for a name that nothing there has yet. Needs the lock. A step. */
export async function freePlace(db: Db, { workspaceId, parentId, name, causeId }: Wanted): Promise<number> {
  if (parentId) await insistOnKind(db, workspaceId, parentId);
  const siblings = await db.rootCause.findMany({
    where: { workspaceId, parentId, ...(causeId && { id: { not: causeId } }) },
    select: { name: true, position: true, archivedAt: true },
  });
  const holder = siblings.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (holder) throw new ConflictError(holder.archivedAt ? ARCHIVED_NAME : TAKEN_NAME);
  if (siblings.length >= MOST_CAUSES) throw new RuleViolation(FULL);
  return siblings.reduce((last, { position }) => Math.max(last, position + 1), 0);
}

async function insistOnKind(db: Db, workspaceId: string, parentId: string) {
  const kind = await db.rootCause.findFirst({
    where: { workspaceId, id: parentId, parentId: null, archivedAt: null },
    select: { id: true },
  });
  if (!kind) throw new NotFoundError("This kind does not exist.");
}

const TAKEN_NAME = "Something here goes by this name already. Choose another.";
const ARCHIVED_NAME = "Something archived here goes by this name. Bring it back, or choose another name.";
const FULL = `There are ${MOST_CAUSES} here already, archived ones counted. Rename one that is not needed any more.`;
