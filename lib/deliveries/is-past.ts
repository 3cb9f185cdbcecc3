import { Prisma } from "@/prisma/generated/client";

/**
 * SQL for whether a mail that was taken for unknown may not go out by itself any more, whatever is learned of it, given the aliases of
 * its delivery and its campaign: the campaign was called done for it, and its owner can have it sent again; or a later mail to the
 * same person has gone out in its place, or is just going.
 */
export function isPastSql(delivery: Prisma.Sql, campaign: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${delivery}.state = 'unknown' and (${campaign}.state = 'done' or exists (
    select from deliveries later
    where later.workspace_id = ${delivery}.workspace_id and later.invitation_id = ${delivery}.invitation_id
      and later.step > ${delivery}.step and later.state not in ('pending', 'cancelled', 'failed')
  )))`;
}
