import type { Db } from "@/lib/platform/database/door";
import { Prisma } from "@/prisma/generated/client";
import { freeAgainOnSql, todaySql } from "./contact-rule";

type Asked = { readonly contactId: string; readonly invitationId: string };

/**
 * Begins the rest of contacts who are being asked, and returns the invitations whose contact was free. One row per contact, in the order
 * of ids: two campaigns that race for the same contacts wait for each other, and the second finds them taken. The same invitation may
 * take its contact again, for a second attempt or a reminder. A step.
 */
export async function takeContactRules(db: Db, workspaceId: string, asked: readonly Asked[], now: Date) {
  if (asked.length === 0) return new Set<string>();
  const chosen = await chooseInvitations(db, workspaceId, asked);
  const workspace = Prisma.sql`(select w from workspaces w where w.id = ${workspaceId}::uuid)`;
  const taken = await db.$queryRaw<{ invitationId: string }[]>`
    insert into contact_rules (workspace_id, contact_id, last_asked_at, last_invitation_id)
    select ${workspaceId}::uuid, contact_id, ${now}::timestamptz, invitation_id
    from unnest(${[...chosen.keys()]}::uuid[], ${[...chosen.values()]}::uuid[]) as given (contact_id, invitation_id)
    order by contact_id
    on conflict (workspace_id, contact_id) do update
    set last_asked_at = excluded.last_asked_at, last_invitation_id = excluded.last_invitation_id
    where contact_rules.last_invitation_id = excluded.last_invitation_id
      or ${freeAgainOnSql(Prisma.sql`contact_rules`, workspace)} <= ${todaySql(now, workspace)}
    returning last_invitation_id as "invitationId"`;
  return new Set(taken.map(({ invitationId }) => invitationId));
}

/** One invitation for each contact. Of several the one for which the contact rests goes on, so that the two do not shut each other out. */
async function chooseInvitations(db: Db, workspaceId: string, asked: readonly Asked[]) {
  const invitationsOf = new Map(
    [...Map.groupBy(asked, ({ contactId }) => contactId)].map(([contactId, rivals]) => [
      contactId,
      [...new Set(rivals.map(({ invitationId }) => invitationId))].sort(),
    ]),
  );
  const contested = [...invitationsOf].flatMap(([contactId, ids]) => (ids.length > 1 ? [contactId] : []));
  const rules = contested.length
    ? await db.contactRule.findMany({ where: { workspaceId, contactId: { in: contested } } })
    : [];
  const heldBy = new Map(rules.map(({ contactId, lastInvitationId }) => [contactId, lastInvitationId]));
  return new Map(
    [...invitationsOf].flatMap(([contactId, ids]) => {
      const chosen = ids.find((id) => id === heldBy.get(contactId)) ?? ids[0];
      return chosen ? [[contactId, chosen]] : [];
    }),
  );
}
