import type { Db } from "@/lib/platform/database/door";
import type { ContactState, InvitationState } from "@/prisma/generated/enums";

export type LockedDelivery = {
  readonly id: string;
  readonly invitationId: string;
  readonly campaignId: string | null;
  readonly contactId: string;
  readonly step: number;
  /** The how-manieth attempt this will be, from 1. */
  readonly attempt: number;
  readonly email: string;
  readonly contactState: ContactState;
  readonly invitationState: InvitationState;
  readonly hasOpenCase: boolean;
  readonly isCaseWaiting: boolean;
};

type Claimed = {
  readonly workspaceId: string;
  readonly workerId: string;
  readonly ids: readonly string[];
  readonly now: Date;
};

/**
 * Those of a worker's claims that still are its own, with what decides whether they may go. Until the transaction ends nobody can
 * take them away, and their contacts stay as they are. Whom somebody else is just changing is left out rather than waited for: an
 * import holds thousands of contacts, in an order of its own, and what was read before a wait would be out of date after it. A step.
 */
export function lockClaimed(db: Db, { workspaceId, workerId, ids, now }: Claimed) {
  return db.$queryRaw<LockedDelivery[]>`
    select d.id, d.invitation_id as "invitationId", d.campaign_id as "campaignId", i.contact_id as "contactId", d.step,
      d.attempts + 1 as attempt, c.email, c.state as "contactState", i.state as "invitationState",
      d.campaign_id is not null and exists (
        select from recovery_cases o
        where o.workspace_id = i.workspace_id and o.contact_id = i.contact_id and o.stage <> 'closed'
      ) as "hasOpenCase",
      i.case_id is null or exists (
        select from recovery_cases followed
        where followed.workspace_id = i.workspace_id and followed.id = i.case_id
          and followed.stage = 'following_up' and followed.round = i.round
      ) as "isCaseWaiting"
    from deliveries d
    join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    where d.workspace_id = ${workspaceId}::uuid and d.id = any(${[...ids]}::uuid[])
      and d.state = 'claimed' and d.claimed_by = ${workerId}::uuid and d.lease_until > ${now}
    order by c.id
    for update of d skip locked for share of c skip locked`;
}

const BUSY_SECONDS = 5;

/** Puts off for a few seconds those claims of a batch on which nothing was decided, since somebody else was just changing them. A step. */
export function putOffBusy(db: Db, { workspaceId, workerId, ids, now }: Claimed) {
  return db.$executeRaw`
    update deliveries d
    set state = 'pending', claimed_by = null, lease_until = null,
      due_at = greatest(d.due_at, ${now}::timestamptz + ${BUSY_SECONDS} * interval '1 second')
    from (
      select id from deliveries
      where workspace_id = ${workspaceId}::uuid and id = any(${[...ids]}::uuid[])
        and state = 'claimed' and claimed_by = ${workerId}::uuid
      order by id for update skip locked
    ) busy
    where d.workspace_id = ${workspaceId}::uuid and d.id = busy.id`;
}
