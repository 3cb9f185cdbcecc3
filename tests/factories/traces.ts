import { inWorkspace } from "@/lib/platform/database/door";
import type { makeWorkspace } from "./workspace";

type Workspace = Awaited<ReturnType<typeof makeWorkspace>>;

/** Everything that answers may have left behind. */
export async function tracesOf({ admin, workspaceId }: Workspace) {
  return inWorkspace(admin, async (db) => ({
    responses: await db.response.findMany({
      where: { workspaceId },
      orderBy: { version: "asc" },
      include: { answers: true },
    }),
    cases: await db.recoveryCase.findMany({
      where: { workspaceId },
      orderBy: { openedAt: "asc" },
      include: { events: { orderBy: { id: "asc" } } },
    }),
    invitations: await db.invitation.findMany({ where: { workspaceId } }),
    jobs: await db.$queryRaw<{ data: object }[]>`
      select data from pgboss.job where name = 'recovery.tell-owner-of-case' and data->>'workspaceId' = ${workspaceId}`,
  }));
}
