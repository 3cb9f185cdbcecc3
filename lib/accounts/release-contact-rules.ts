import type { Db } from "@/lib/platform/database/door";

/**
 * Frees contacts whose last invitation never reached them, so that nobody rests from a mail that was not sent. Whoever got another
 * mail of that invitation, or may have, rests on. A step.
 */
export async function releaseContactRules(db: Db, workspaceId: string, invitationIds: readonly string[]) {
  if (invitationIds.length === 0) return;
  // A row that somebody else holds is being asked for at this moment: leave it to them rather than wait across the usual order.
  await db.$executeRaw`
    delete from contact_rules r using (
      select contact_id from contact_rules
      where workspace_id = ${workspaceId}::uuid and last_invitation_id = any(${[...invitationIds]}::uuid[])
        and not exists (
          select from deliveries d
          where d.workspace_id = ${workspaceId}::uuid and d.invitation_id = contact_rules.last_invitation_id
            and d.state in ('handoff', 'unknown', 'sent', 'delivered', 'complained')
        )
      order by contact_id for update skip locked
    ) free
    where r.workspace_id = ${workspaceId}::uuid and r.contact_id = free.contact_id`;
}
