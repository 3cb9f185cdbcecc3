import { Prisma } from "@/prisma/generated/client";
import { CATCH_UP } from "./delivery-step";

/**
 * SQL for the invitations of a campaign that a catch-up would write to: nobody knows whether their mail arrived, no answer came, they
 * may still be written to, and no later mail is on its way or may have reached them. So nobody is asked more than twice by it.
 */
export function silentUnknownSql(workspaceId: string, campaignId: string): Prisma.Sql {
  return Prisma.sql`
    select i.id from deliveries d
    join invitations i on i.workspace_id = d.workspace_id and i.id = d.invitation_id and i.state = 'asked'
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id and c.state = 'active'
    where d.workspace_id = ${workspaceId}::uuid and d.campaign_id = ${campaignId}::uuid and d.step = 0 and d.state = 'unknown'
      and not exists (
        select from deliveries later
        where later.workspace_id = d.workspace_id and later.invitation_id = d.invitation_id and later.step > 0
          and (later.step = ${CATCH_UP} or later.state not in ('cancelled', 'failed'))
      )`;
}
