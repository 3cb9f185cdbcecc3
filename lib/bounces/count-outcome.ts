import type { Db } from "@/lib/platform/database/door";
import type { Outcome } from "@/lib/senders/breaker";
import { recordOutcomes } from "@/lib/senders/record-outcomes";

type Count = {
  readonly workspaceId: string;
  readonly outcome: Outcome;
  readonly mail: { readonly id: string; readonly email: string };
  /** Whether a provider vouches for the report; anybody who got a mail of ours can write a report of it by mail. */
  readonly isVouchedFor: boolean;
  readonly now: Date;
};

/**
 * Counts what became of a mail for its sender. Of the mails to one recipient a report by mail counts only if none came back or was
 * complained of before, so that no recipient alone can make the sender pause. A step.
 */
export async function countOutcome(db: Db, { workspaceId, outcome, mail, isVouchedFor, now }: Count) {
  if (!isVouchedFor && (await hasReported(db, workspaceId, mail))) return;
  await recordOutcomes(db, workspaceId, [outcome], now);
}

/** Everyone with the address is held meanwhile: two reports of one recipient are looked at one after the other. */
async function hasReported(db: Db, workspaceId: string, { id, email }: Count["mail"]) {
  const recipients = await db.$queryRaw<{ id: string }[]>`
    select id from contacts where workspace_id = ${workspaceId}::uuid and email = ${email}
    order by id for no key update`;
  const [reported] = await db.$queryRaw<object[]>`
    select 1 from deliveries d
    join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id
    where d.workspace_id = ${workspaceId}::uuid and i.contact_id = any(${recipients.map((one) => one.id)}::uuid[])
      and d.id <> ${id}::uuid and d.state in ('bounced', 'complained')
    limit 1`;
  return reported !== undefined;
}
