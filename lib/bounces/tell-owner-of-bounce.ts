import { z } from "zod";
import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { defineJob, enqueue } from "@/lib/platform/jobs";
import { accountKeepers } from "./account-keepers";
import { mailBounceJob } from "./mail-bounce";

type Telling = { readonly workspaceId: string; readonly contactId: string };

const NEWS_DAYS = 14;
const DAY_MS = 86_400_000;

/**
 * Promises the account's owner, or the admins when it has none, the news that a contact's address is dead: a mail of its own to each,
 * so that one that fails is not all of them again. Says nothing once the address was corrected, nor after 14 days, when it is no news
 * any more, nor twice: a job may run again.
 */
export function tellOwnerOfBounce({ workspaceId, contactId }: Telling, now = new Date()) {
  return inWorkspace(systemActor(workspaceId), async (db) => {
    const [news] = await db.contact.updateManyAndReturn({
      where: {
        workspaceId,
        id: contactId,
        bouncedAt: { gte: new Date(now.getTime() - NEWS_DAYS * DAY_MS) },
        bounceToldAt: null,
      },
      data: { bounceToldAt: now },
      select: { accountId: true },
    });
    if (!news) return;
    for (const memberId of await accountKeepers(db, workspaceId, news.accountId)) {
      await enqueue(db, mailBounceJob, { workspaceId, contactId, memberId });
    }
  });
}

export const tellOwnerOfBounceJob = defineJob({
  name: "bounces.tell-owner",
  payload: z.object({ workspaceId: z.uuid(), contactId: z.uuid() }),
  run: (payload) => tellOwnerOfBounce(payload),
});
