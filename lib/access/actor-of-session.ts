import { acrossWorkspaces } from "@/lib/platform/database/door";
import type { Role } from "@/prisma/generated/enums";
import { type Actor, proveMember } from "./actor";
import { sessionTokenHash } from "./session-cookie";

const IDLE_LIMIT_MS = 7 * 86_400_000;
const SEEN_EVERY_MS = 5 * 60_000;

type Membership = {
  workspaceId: string;
  workspaceName: string;
  memberId: string;
  memberName: string;
  role: Role;
};

/** Who is signed in, where, and where else they could be. */
export type SignedIn = {
  readonly actor: Actor;
  readonly membership: Membership;
  readonly memberships: Membership[];
};

/** The actor behind a session's token, or null when it is unknown, expired, idle for a week, or without a membership. Asking counts as use unless told. */
export function actorOfSession(
  token: string,
  now = new Date(),
  { isUse = true }: { readonly isUse?: boolean } = {},
): Promise<SignedIn | null> {
  return acrossWorkspaces(async (db) => {
    const tokenHash = sessionTokenHash(token);
    const session = await db.session.findUnique({ where: { tokenHash } });
    if (!session || session.expiresAt <= now) return null;
    const idleMs = now.getTime() - session.seenAt.getTime();
    if (idleMs > IDLE_LIMIT_MS) return null;
    if (isUse && idleMs > SEEN_EVERY_MS)
      await db.session.update({ where: { tokenHash }, data: { seenAt: now } });

    const memberships = await db.$queryRaw<Membership[]>`
      select workspace_id as "workspaceId", workspace_name as "workspaceName", member_id as "memberId",
             member_name as "memberName", role
      from memberships_of_user(${session.userId}::uuid)`;
    const membership = memberships.find((m) => m.workspaceId === session.workspaceId) ?? memberships[0];
    return membership ? { actor: proveMember(membership), membership, memberships } : null;
  });
}
