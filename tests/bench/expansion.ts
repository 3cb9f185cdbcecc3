import type { Client } from "pg";
import type { Actor } from "@/lib/access/actor";
import { expandCampaign } from "@/lib/campaigns/expand-campaign";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { makeCampaign } from "@/tests/factories/campaign";
import { makeWorkspace } from "@/tests/factories/workspace";
import type { BenchDatabase } from "./bench-database";
import { fillContacts } from "./fill-contacts";
import { alternate, compare, milliseconds, say } from "./measure";

const CONTACTS = 100_000;
const ROUNDS = 3;

/** How long a launched campaign takes to write down everybody, against the bare writing of the same rows. */
export async function measureExpansion({ owner }: BenchDatabase) {
  say(`Filling a workspace with ${CONTACTS} contacts`);
  const workspace = await makeWorkspace("Bench");
  const { workspaceId, admin } = workspace;
  await fillContacts(owner, workspace, CONTACTS);
  await fillRules(owner, workspaceId);

  say(`Expanding campaigns of ${CONTACTS} contacts`);
  const times = await alternate(ROUNDS, {
    subject: async () => {
      const campaignId = await launch(admin);
      const time = await milliseconds(() => expandCampaign({ workspaceId, campaignId }));
      await assertWritten(owner, workspaceId, campaignId);
      return time;
    },
    baseline: async () => {
      const campaignId = await launch(admin);
      const time = await milliseconds(() => insertBare(owner, workspaceId, campaignId));
      await assertWritten(owner, workspaceId, campaignId);
      return time;
    },
  });
  return [
    compare({
      name: "Expanding a campaign of 100,000 contacts",
      unit: "ms",
      ...times,
      note: "expandCampaign against two bare insert .. select of the same invitations and deliveries; at most 2.5 wanted",
    }),
  ];
}

/** What expansion has to look through: half of the contacts were asked long ago, and 5,000 other addresses are suppressed. */
async function fillRules(owner: Client, workspaceId: string) {
  await owner.query(
    `insert into contact_rules (workspace_id, contact_id, last_asked_at, last_invitation_id)
     select workspace_id, id, now() - interval '200 days', id from contacts where workspace_id = $1 order by id limit $2`,
    [workspaceId, CONTACTS / 2],
  );
  await owner.query(
    `insert into suppressions (workspace_id, id, address_hash, reason)
     select $1, app_uuid_v7(), encode(sha256(('other ' || n)::bytea), 'hex'), 'unsubscribed' from generate_series(1, 5000) n`,
    [workspaceId],
  );
  await owner.query("analyze contact_rules, suppressions");
}

async function launch(admin: Actor) {
  const { campaignId } = await makeCampaign(admin);
  await launchCampaign(admin, { campaignId });
  return campaignId;
}

async function insertBare(owner: Client, workspaceId: string, campaignId: string) {
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

async function assertWritten(owner: Client, workspaceId: string, campaignId: string) {
  const { rows } = await owner.query<{ count: number }>(
    "select count(*)::int from deliveries where workspace_id = $1 and campaign_id = $2",
    [workspaceId, campaignId],
  );
  if (rows[0]?.count !== CONTACTS) throw new Error(`The campaign has ${rows[0]?.count} deliveries.`);
}
