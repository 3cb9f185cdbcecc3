import type { RawDb } from "@/lib/platform/database/raw-db";

/**
 * Takes a mail whose fate is unknown for sent, because something shows that it arrived: an answer, a visit to its link, word from a
 * mail server. Where another mail with the same link surely went out, that one may be what was seen, so nothing changes. One that a
 * worker is just writing down is left to it. A step.
 */
export function settleUnknownMails(db: RawDb, workspaceId: string, invitationIds: readonly string[]) {
  return db.$executeRaw`
    update deliveries d set state = 'sent', sent_at = d.handoff_at, failure = null
    from (
      select u.id from deliveries u
      where u.workspace_id = ${workspaceId}::uuid and u.invitation_id = any(${[...invitationIds]}::uuid[])
        and u.state = 'unknown' and not exists (
          select from deliveries other
          where other.workspace_id = u.workspace_id and other.invitation_id = u.invitation_id
            and other.id <> u.id and other.state in ('sent', 'delivered')
        )
      for update of u skip locked
    ) settled
    where d.workspace_id = ${workspaceId}::uuid and d.id = settled.id`;
}
