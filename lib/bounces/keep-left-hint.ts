import type { Db } from "@/lib/platform/database/door";
import { leftHint } from "./left-hint";

type Reply = {
  readonly workspaceId: string;
  readonly deliveryId: string;
  /** Subject and words of the automatic reply. */
  readonly text: string;
  readonly now: Date;
};

/** Keeps what an automatic reply says about its writer leaving the firm, as a hint to its readers; the contact stays as it is. A hint that a member dismissed stays dismissed. A step. */
export async function keepLeftHint(db: Db, { workspaceId, deliveryId, text, now }: Reply): Promise<boolean> {
  const { invitation } = await db.delivery.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: deliveryId } },
    select: { invitation: { select: { contact: { select: { id: true, email: true, leftHint: true } } } } },
  });
  const { contact } = invitation;
  const hint = leftHint(text, [contact.email]);
  if (!hint || hint.words === contact.leftHint) return false;

  await db.contact.update({
    where: { workspaceId_id: { workspaceId, id: contact.id } },
    data: {
      leftHint: hint.words,
      leftHintAt: now,
      leftHintDismissedAt: null,
      successorEmail: hint.successorEmail,
    },
    select: { id: true },
  });
  return true;
}
