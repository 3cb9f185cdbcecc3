import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError } from "@/lib/platform/errors";
import { type AddTeam, addTeamSchema } from "./schema";

/** Adds an office or practice. */
export async function addTeam(actor: Actor, input: AddTeam) {
  authorize(actor, "workspace:configure");
  const { name } = addTeamSchema.parse(input);
  const workspaceId = actor.workspaceId;

  return inWorkspace(actor, async (db) => {
    const [added] = await db.team.createManyAndReturn({
      data: [{ workspaceId, name }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!added) throw new ConflictError("A team with this name already exists.");
    return added;
  });
}
