import { acrossWorkspaces } from "@/lib/platform/database/door";
import { sessionTokenHash } from "./session-cookie";

/** Ends a session now; its token opens nothing any more. */
export async function endSession(token: string) {
  await acrossWorkspaces((db) => db.session.deleteMany({ where: { tokenHash: sessionTokenHash(token) } }));
}
