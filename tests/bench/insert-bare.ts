import type { Client } from "pg";

/** Writes what a launched campaign needs to be sent to every active contact, without any rule. */
export async function insertBare(owner: Client, workspaceId: string, campaignId: string) {
  await owner.query("begin");
  await owner.query(
    `insert into invitations (workspace_id, id, campaign_id, contact_id, account_id, survey_version_id, state, expires_at)
     select c.workspace_id, app_uuid_v7(), k.id, c.id, c.account_id, k.survey_version_id, 'asked', k.closes_at
     from contacts c join campaigns k on k.workspace_id = c.workspace_id and k.id = $2
     where c.workspace_id = $1 and c.state = 'active'`,
    [workspaceId, campaignId],
  );
  await owner.query(
    `insert into deliveries (workspace_id, id, invitation_id, campaign_id, due_at)
     select workspace_id, app_uuid_v7(), id, campaign_id, now() from invitations where workspace_id = $1 and campaign_id = $2`,
    [workspaceId, campaignId],
  );
  await owner.query("commit");
}
