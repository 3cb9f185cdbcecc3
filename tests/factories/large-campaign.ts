import { Client } from "pg";
import { getCampaign } from "@/lib/campaigns/queries";
import { fillContacts } from "@/tests/bench/fill-contacts";
import { makeSendingCampaign } from "./campaign";
import { makeWorkspace } from "./workspace";

/** A campaign to so many people whose mails all wait to be sent, in a workspace of its own unless one is given. */
export async function makeLargeCampaign(people: number, given?: Awaited<ReturnType<typeof makeWorkspace>>) {
  const workspace = given ?? (await makeWorkspace());
  const owner = new Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  await fillContacts(owner, workspace, people);
  await owner.end();
  const { campaignId } = await makeSendingCampaign(workspace.lead);
  return {
    workspace,
    workspaceId: workspace.workspaceId,
    campaignId,
    progress: async () => (await getCampaign(workspace.lead, { campaignId })).progress,
  };
}
