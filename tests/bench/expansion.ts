import type { Client } from "pg";
import type { Actor } from "@/lib/access/actor";
import { expandCampaign } from "@/lib/campaigns/expand-campaign";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { makeCampaign } from "@/tests/factories/campaign";
import { makeWorkspace } from "@/tests/factories/workspace";
import type { BenchDatabase } from "./bench-database";
import { fillContacts } from "./fill-contacts";
import { insertBare } from "./insert-bare";
import { MANY_CONTACTS } from "./many-contacts";
import { alternate, compare, milliseconds, say } from "./measure";

/** How long a launched campaign takes to write down everybody, against the bare writing of the same rows; a minute or two's work. */
export async function measureExpansion({ owner }: BenchDatabase, contacts = MANY_CONTACTS) {
  const size = contacts.toLocaleString("en");
  say(`Filling a workspace with ${size} contacts`);
  const workspace = await makeWorkspace("Bench");
  const { workspaceId, admin } = workspace;
  await fillContacts(owner, workspace, contacts);
  await fillRules(owner, workspaceId, contacts);

  say(`Expanding campaigns of ${size} contacts`);
  // Once, and the bare writing first: it finds the emptier tables, so the ratio is not flattered.
  const times = await alternate(1, {
    baseline: async () => {
      const campaignId = await launch(admin);
      const time = await milliseconds(() => insertBare(owner, workspaceId, campaignId));
      await assertWritten(owner, workspaceId, campaignId, contacts);
      return time;
    },
    subject: async () => {
      const campaignId = await launch(admin);
      const time = await milliseconds(() => expandCampaign({ workspaceId, campaignId }));
      await assertWritten(owner, workspaceId, campaignId, contacts);
      return time;
    },
  });
  return [
    compare({
      name: `Expanding a campaign of ${size} contacts`,
      unit: "ms",
      ...times,
      note: "expandCampaign against two bare insert .. select of the same invitations and deliveries; at most 2.5 wanted",
    }),
  ];
}

/** What expansion has to look through: half of the contacts were asked long ago, and 5,000 other addresses are suppressed. */
async function fillRules(owner: Client, workspaceId: string, contacts: number) {
  await owner.query(
    `insert into contact_rules (workspace_id, contact_id, last_asked_at, last_invitation_id)
     select workspace_id, id, now() - interval '200 days', id from contacts where workspace_id = $1 order by id limit $2`,
    [workspaceId, contacts / 2],
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

async function assertWritten(owner: Client, workspaceId: string, campaignId: string, contacts: number) {
  const { rows } = await owner.query<{ count: number }>(
    "select count(*)::int from deliveries where workspace_id = $1 and campaign_id = $2",
    [workspaceId, campaignId],
  );
  if (rows[0]?.count !== contacts) throw new Error(`The campaign has ${rows[0]?.count} deliveries.`);
}
