import { Prisma } from "@/prisma/generated/client";
import { CATCH_UP } from "./count-later-mails";

/**
 * SQL for the invitations of a campaign that a catch-up would write to: nobody knows whether their mail arrived, no answer came, and no
 * later mail is out or on its way.
 */
export function silentUnknownSql(workspaceId: string, campaignId: string): Prisma.Sql {
  return Prisma.sql`
    select i.id from deliveries d
    join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id and i.state = 'asked'
    where d.workspace_id = ${workspaceId}::uuid and d.campaign_id = ${campaignId}::uuid and d.step = 0 and d.state = 'unknown'
      and not exists (
        select from deliveries later
        where later.workspace_id = d.workspace_id and later.invitation_id = d.invitation_id and later.step > 0
          and (later.step = ${CATCH_UP} or later.state not in ('unknown', 'cancelled', 'failed'))
      )`;
}
