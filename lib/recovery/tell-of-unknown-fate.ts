import { findListeners } from "@/lib/case-trail/find-listeners";
import { notifyMembers } from "@/lib/notifications/notify-members";
import type { Db } from "@/lib/platform/database/door";

type Fate = {
  readonly workspaceId: string;
  readonly caseId: string;
  readonly authorId: string | null;
  readonly what: "apology" | "mail";
};

/** Tells the author of a mail and the owner of its case that nobody can know whether the client has it. A step. */
export async function tellOfUnknownFate(db: Db, { workspaceId, caseId, authorId, what }: Fate, now: Date) {
  const { ownerId, contact } = await db.recoveryCase.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: { ownerId: true, contact: { select: { name: true } } },
  });
  await notifyMembers(
    db,
    {
      workspaceId,
      memberIds: await findListeners(db, { workspaceId, caseId, wanted: [authorId, ownerId] }),
      kind: "apology_not_sent",
      words: `Nobody knows whether the ${what} to ${contact.name} arrived: the mail server fell silent. Ask them before you write again.`,
      path: `/recovery/${caseId}`,
    },
    now,
  );
}
