import { notifyMembers } from "@/lib/notifications/notify-members";
import type { Db } from "@/lib/platform/database/door";
import { readCaseOwners } from "@/lib/recovery/read-case-owners";
import type { LockedIncident } from "./lock-incident";

type Touched = { readonly workspaceId: string; readonly accountIds: readonly string[] };

/** Tells whoever owns these accounts that an incident affects clients of theirs, each once. A step. */
export async function tellAccountOwners(
  db: Db,
  { id, title }: LockedIncident,
  { workspaceId, accountIds }: Touched,
  now: Date,
) {
  const owners = await readCaseOwners(db, workspaceId, accountIds);
  await notifyMembers(
    db,
    {
      workspaceId,
      memberIds: [...owners.values()].map((owner) => owner.id),
      kind: "incident_opened",
      words: `An incident affects clients of yours: ${title}.`,
      path: `/recovery/incidents/${id}`,
    },
    now,
  );
}
