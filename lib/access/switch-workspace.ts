import { acrossWorkspaces } from "@/lib/platform/database/door";
import { NotFoundError } from "@/lib/platform/errors";
import { actorOfSession } from "./actor-of-session";
import { sessionTokenHash } from "./session-cookie";

/** Makes another of the member's workspaces the one this session works in. */
export async function switchWorkspace(token: string, workspaceId: string) {
  const signedIn = await actorOfSession(token);
  if (!signedIn?.memberships.some((m) => m.workspaceId === workspaceId)) {
    throw new NotFoundError("This workspace does not exist.");
  }
  await acrossWorkspaces((db) =>
    db.session.update({ where: { tokenHash: sessionTokenHash(token) }, data: { workspaceId } }),
  );
}
