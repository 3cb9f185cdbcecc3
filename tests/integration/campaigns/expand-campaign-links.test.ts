import { createHmac } from "node:crypto";
import { Client } from "pg";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { excludeContact } from "@/lib/campaigns/exclude-contact";
import { expandCampaign } from "@/lib/campaigns/expand-campaign";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { newestKey } from "@/lib/platform/link-keys";
import { invitationToken, tokenHash } from "@/lib/responses/invitation-token";
import { makeCampaign } from "../../factories/campaign";
import { makeContact, makeContacts } from "../../factories/contact";
import { makeWorkspace } from "../../factories/workspace";

const NOW = new Date("2026-05-30T12:00:00Z");

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
beforeEach(async () => {
  workspace = await makeWorkspace();
});

test("makes the link of everybody who is asked valid, and of nobody else", async () => {
  const { lead, workspaceId } = workspace;
  const { campaignId } = await makeCampaign(lead);
  await makeContacts(lead, 3);
  const left = await makeContact(lead);
  await excludeContact(lead, { campaignId, contactId: left.id, note: "Contract talks this week" });
  await launchCampaign(lead, { campaignId }, NOW);
  await expandCampaign({ workspaceId, campaignId }, NOW, 2);

  const invitations = await inWorkspace(workspace, (db) =>
    db.invitation.findMany({ where: { workspaceId, campaignId } }),
  );
  expect(invitations.map(({ state }) => state).sort()).toEqual(["asked", "asked", "asked", "excluded"]);
  for (const { id, state, tokenHash: kept } of invitations) {
    expect(kept).toBe(
      state === "asked" ? tokenHash(invitationToken(newestKey(env().linkKeys), id, 0)) : null,
    );
  }
});

test("never sends Postgres the key that signs the links, which a server may log", async () => {
  const { lead, workspaceId } = workspace;
  const { campaignId } = await makeCampaign(lead);
  await makeContacts(lead, 3);
  await launchCampaign(lead, { campaignId }, NOW);
  const queries = vi.spyOn(Client.prototype, "query");
  onTestFinished(() => queries.mockRestore());
  await expandCampaign({ workspaceId, campaignId }, NOW);

  // As it is, and as the two padded blocks that an HMAC begins with.
  const key = createHmac("sha256", env().SECRET).update("invitation-token:1").digest();
  const forms = [0, 0x36, 0x5c].map((pad) => Buffer.from(key.map((byte) => byte ^ pad)).toString("hex"));
  const sent = (queries.mock.calls as readonly unknown[][]).map((call) =>
    JSON.stringify(call, (_name, value) =>
      value?.type === "Buffer" ? Buffer.from(value).toString("hex") : value,
    ),
  );
  expect(sent.filter((call) => call.includes("insert into invitations"))).toHaveLength(1);
  for (const call of sent)
    for (const form of [...forms, env().SECRET]) expect(call.includes(form)).toBe(false);
});
