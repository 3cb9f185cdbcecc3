import { z } from "zod";
import { systemActor } from "@/lib/access/actor";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { defineJob, enqueue } from "@/lib/platform/jobs";
import { accountKeepers } from "./account-keepers";
import { mailReplyJob } from "./mail-reply";

type Forwarding = { readonly workspaceId: string; readonly messageId: string };

const PASSED_ON = "Passed on to whoever looks after the account.";

/**
 * Promises a client's reply to the account's owner, or to the admins when it has none: a mail of its own to each, so that one that
 * fails is not all of them again. Once only: a job may run again.
 */
export function forwardReply({ workspaceId, messageId }: Forwarding) {
  return inWorkspace(systemActor(workspaceId), async (db) => {
    const accountId = await takeReply(db, workspaceId, messageId);
    if (!accountId) return;
    for (const memberId of await accountKeepers(db, workspaceId, accountId)) {
      await enqueue(db, mailReplyJob, { workspaceId, messageId, memberId });
    }
  });
}

export const forwardReplyJob = defineJob({
  name: "bounces.forward-reply",
  payload: z.object({ workspaceId: z.uuid(), messageId: z.uuid() }),
  run: (payload) => forwardReply(payload),
});

/** The account that a reply is about, unless it was passed on already. */
async function takeReply(db: Db, workspaceId: string, messageId: string) {
  const [taken] = await db.inboundMessage.updateManyAndReturn({
    where: { workspaceId, id: messageId, kind: "reply", note: null },
    data: { note: PASSED_ON },
    select: {
      delivery: { select: { invitation: { select: { contact: { select: { accountId: true } } } } } },
    },
  });
  return taken?.delivery?.invitation.contact.accountId ?? null;
}
