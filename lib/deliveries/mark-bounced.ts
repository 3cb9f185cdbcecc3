import { z } from "zod";
import { mailedAddress } from "@/lib/bounces/mailed-address";
import { markDeadAddresses } from "@/lib/bounces/mark-dead-addresses";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { defineJob, enqueue } from "@/lib/platform/jobs";

const AGAIN_MS = 30_000;

type Bounced = { readonly deliveryId: string; readonly failure: string | null };
type Mail = { readonly deliveryId: string; readonly addressHash: string | null; readonly email: string };

/**
 * Marks the addresses that deliveries went to as dead, since the mail server said that nobody is there. A contact whom somebody else is
 * just changing, as an import does for minutes, is marked later: what a mail server said is not kept waiting for it. A step.
 */
export async function markBounced(db: Db, workspaceId: string, bounced: readonly Bounced[], now: Date) {
  if (bounced.length === 0) return;
  const words = new Map(bounced.map(({ deliveryId, failure }) => [deliveryId, failure ?? ""]));
  const mails = await db.$queryRaw<Mail[]>`
    select d.id as "deliveryId", d.address_hash as "addressHash", c.email
    from deliveries d
    join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    where d.workspace_id = ${workspaceId}::uuid and d.id = any(${[...words.keys()]}::uuid[])
    order by c.id for update of c skip locked`;
  const dead = mails.map((mail) => ({
    ...mailedAddress(env().SECRET, mail),
    words: words.get(mail.deliveryId) ?? "",
  }));
  await markDeadAddresses(db, workspaceId, dead, now);

  const marked = new Set(mails.map(({ deliveryId }) => deliveryId));
  const busy = bounced.filter(({ deliveryId }) => !marked.has(deliveryId));
  if (busy.length === 0) return;
  const later = busy.map(({ deliveryId, failure }) => ({ deliveryId, failure }));
  const startAfter = new Date(Date.now() + AGAIN_MS);
  await enqueue(db, markBouncedJob, { workspaceId, bounced: later }, { startAfter });
}

export const markBouncedJob = defineJob({
  name: "deliveries.mark-bounced",
  payload: z.object({
    workspaceId: z.uuid(),
    bounced: z.array(z.object({ deliveryId: z.uuid(), failure: z.string().nullable() })),
  }),
  run: async ({ workspaceId, bounced }) => {
    await inWorkspace({ workspaceId }, (db) => markBounced(db, workspaceId, bounced, new Date()));
  },
});
