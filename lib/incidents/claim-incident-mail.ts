import { addressHash } from "@/lib/accounts/address-hash";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import type { ContactState } from "@/prisma/generated/enums";
import { whyLeftOut } from "./left-out";
import { MOST_TRIES } from "./next-try";

type Sending = { readonly workspaceId: string; readonly messageId: string };

export type ClaimedMail = Sending & {
  readonly contactId: string;
  /** How often the server put it off so far. */
  readonly tries: number;
};

type Waiting = { contactId: string; tries: number; email: string; state: ContactState };

/**
 * Takes the next waiting mail of a message out for sending, and puts that on record; null when none waits or the message was stopped.
 * Looks again at each person first: whoever cannot be written to is left out, with the reason. What the server put off has its time.
 */
export async function claimIncidentMail(sending: Sending, now: Date): Promise<ClaimedMail | null> {
  for (;;) {
    const claim = await inWorkspace(sending, (db) => claimNext(db, sending, now));
    if (claim !== "left_out") return claim;
  }
}

async function claimNext(db: Db, { workspaceId, messageId }: Sending, now: Date) {
  const [next] = await db.$queryRaw<Waiting[]>`
    select m.contact_id as "contactId", m.tries, c.email, c.state::text as state
    from incident_mails m
    join incident_messages words on words.workspace_id = m.workspace_id and words.id = m.message_id and words.stopped_at is null
    join contacts c on c.workspace_id = m.workspace_id and c.id = m.contact_id
    where m.workspace_id = ${workspaceId}::uuid and m.message_id = ${messageId}::uuid and m.state = 'waiting'
      and m.tries < ${MOST_TRIES} and (m.try_at is null or m.try_at <= ${now})
    order by m.try_at nulls first, m.contact_id limit 1
    for update of m skip locked`;
  if (!next) return null;

  const { contactId, tries } = next;
  const suppression = await db.suppression.findUnique({
    where: {
      workspaceId_addressHash: { workspaceId, addressHash: addressHash(env().SECRET, next.email) },
    },
    select: { reason: true },
  });
  const words = whyLeftOut({ state: next.state, suppression: suppression?.reason ?? null });
  await db.incidentMail.update({
    where: { workspaceId_messageId_contactId: { workspaceId, messageId, contactId } },
    data: words ? { state: "left_out", words, at: now } : { state: "handoff", words: null, at: now },
    select: { contactId: true },
  });
  return words ? ("left_out" as const) : { workspaceId, messageId, contactId, tries };
}
