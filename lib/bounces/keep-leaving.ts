import { contactStateAfter } from "@/lib/accounts/contact-state";
import { lockContact } from "@/lib/accounts/lock-contact";
import type { Db } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import { accountKeepers } from "./account-keepers";
import { mailLeavingJob } from "./mail-leaving";

type Leaving = {
  readonly workspaceId: string;
  readonly contactId: string;
  readonly successor: { readonly name: string | null; readonly email: string | null };
  readonly now: Date;
};

/**
 * Takes the word of whoever holds a person's link that it is no longer them: no survey goes there any more, and whoever looks after the
 * account hears of it, once. Said again, only the successor can change. A step.
 */
export async function keepLeaving(db: Db, { workspaceId, contactId, successor, now }: Leaving) {
  const { accountId, state } = await lockContact(db, workspaceId, contactId);
  const where = { workspaceId_id: { workspaceId, id: contactId } };
  const { leftSaidAt } = await db.contact.findUniqueOrThrow({ where, select: { leftSaidAt: true } });
  await db.contact.update({
    where,
    data: {
      state: contactStateAfter(state, { hasLeft: true, isNewAddress: false }),
      ...(successor.name && { successorName: successor.name }),
      ...(successor.email && { successorEmail: successor.email }),
      ...(!leftSaidAt && { leftSaidAt: now, leftHintDismissedAt: null }),
    },
    select: { id: true },
  });
  if (leftSaidAt) return;
  for (const memberId of await accountKeepers(db, workspaceId, accountId)) {
    await enqueue(db, mailLeavingJob, { workspaceId, contactId, memberId });
  }
}
