import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { CHOSEN_KINDS } from "./news-kinds";
import type { preferencesSchema } from "./schema";

type Chosen = ReturnType<typeof preferencesSchema.parse>;

/** Keeps which news the actor wants by mail, and whether there is a digest. Takes what the schema made of the form. */
export async function savePreferences(actor: Actor, { digest, ...byKind }: Chosen) {
  authorize(actor, "workspace:read");
  const { workspaceId, memberId } = actor;
  await inWorkspace(actor, async (db) => {
    for (const kind of CHOSEN_KINDS) {
      const byMail = byKind[kind];
      await db.notificationPreference.upsert({
        where: { workspaceId_memberId_kind: { workspaceId, memberId, kind } },
        create: { workspaceId, memberId, kind, byMail },
        update: { byMail },
        select: { kind: true },
      });
    }
    await db.digestWish.upsert({
      where: { workspaceId_memberId: { workspaceId, memberId } },
      create: { workspaceId, memberId, isWanted: digest },
      update: { isWanted: digest },
      select: { memberId: true },
    });
  });
}
