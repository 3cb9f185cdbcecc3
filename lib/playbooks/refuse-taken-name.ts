import type { Db } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";

/** Refuses a name that another playbook has, an archived one included. A step. */
export async function refuseTakenName(
  db: Db,
  workspaceId: string,
  { name, playbookId }: { readonly name: string; readonly playbookId?: string },
) {
  const holder = await db.playbook.findUnique({
    where: { workspaceId_name: { workspaceId, name } },
    select: { id: true, archivedAt: true },
  });
  if (!holder || holder.id === playbookId) return;
  throw new ConflictError(
    holder.archivedAt
      ? "An archived playbook has this name. Bring it back, or choose another name."
      : "A playbook with this name already exists. Choose another name.",
  );
}
