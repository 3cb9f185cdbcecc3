import { z } from "zod";
import { mailedAddress } from "@/lib/bounces/mailed-address";
import { markDeadAddresses } from "@/lib/bounces/mark-dead-addresses";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { defineJob, enqueue } from "@/lib/platform/jobs";

const AGAIN_MS = 30_000;

type Mail = {
  readonly deliveryId: string;
  readonly addressHash: string | null;
  readonly email: string;
  /** What the mail server said. */
  readonly failure: string | null;
};

/**
 * Marks the addresses that failed deliveries went to as dead, since the mail server said that nobody is there. A contact whom somebody
 * else is just changing, as an import does for minutes, is marked later: what a mail server said is not kept waiting for it. A step.
 */
export async function markBounced(db: Db, workspaceId: string, deliveryIds: readonly string[], now: Date) {
  if (deliveryIds.length === 0) return;
  const mails = await db.$queryRaw<Mail[]>`
    select d.id as "deliveryId", d.address_hash as "addressHash", d.failure, c.email
    from deliveries d
    join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    where d.workspace_id = ${workspaceId}::uuid and d.id = any(${[...deliveryIds]}::uuid[])
    order by c.id for update of c skip locked`;
  const dead = mails.map((mail) => ({ ...mailedAddress(env().SECRET, mail), words: mail.failure ?? "" }));
  await markDeadAddresses(db, workspaceId, dead, now);
  await markLater(db, workspaceId, without(deliveryIds, mails), now);
}

export const markBouncedJob = defineJob({
  name: "deliveries.mark-bounced",
  payload: z.object({ workspaceId: z.uuid(), deliveryIds: z.array(z.uuid()) }),
  run: ({ workspaceId, deliveryIds }) =>
    inWorkspace({ workspaceId }, (db) => markBounced(db, workspaceId, deliveryIds, new Date())),
});

async function markLater(db: Db, workspaceId: string, busyIds: readonly string[], now: Date) {
  if (busyIds.length === 0) return;
  // Whatever is gone by now is not looked for again.
  const busy = await db.delivery.findMany({
    where: { workspaceId, id: { in: [...busyIds] } },
    select: { id: true },
  });
  if (busy.length === 0) return;
  const startAfter = new Date(now.getTime() + AGAIN_MS);
  await enqueue(db, markBouncedJob, { workspaceId, deliveryIds: busy.map(({ id }) => id) }, { startAfter });
}

function without(ids: readonly string[], mails: readonly Mail[]) {
  const found = new Set(mails.map(({ deliveryId }) => deliveryId));
  return ids.filter((id) => !found.has(id));
}
