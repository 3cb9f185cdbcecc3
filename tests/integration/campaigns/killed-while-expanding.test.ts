import { spawn } from "node:child_process";
import { once } from "node:events";
import { Client } from "pg";
import { expect, test, vi } from "vitest";
import { expandCampaign } from "@/lib/campaigns/expand-campaign";
import { launchCampaign } from "@/lib/campaigns/launch-campaign";
import { getCampaign } from "@/lib/campaigns/queries";
import { inWorkspace } from "@/lib/platform/database/door";
import { bundleProcess, SHORT_LIVED } from "@/tests/factories/bundle-process";
import { fillContacts } from "../../bench/fill-contacts";
import { makeCampaign } from "../../factories/campaign";
import { makeWorkspace } from "../../factories/workspace";

const PEOPLE = 600;

test("a worker killed in the middle of writing down an audience, five times, leaves nobody out and nobody in twice", async () => {
  const workspace = await makeWorkspace();
  const { workspaceId, lead } = workspace;
  const owner = new Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  await fillContacts(owner, workspace, PEOPLE);
  await owner.end();
  const { campaignId } = await makeCampaign(lead, { dripDays: 3 });
  await launchCampaign(lead, { campaignId });
  const count = () =>
    inWorkspace(workspace, (db) => db.invitation.count({ where: { workspaceId, campaignId } }));

  const script = await bundleProcess("tests/factories/expand-process.ts");
  for (let n = 0; n < 5; n += 1) {
    const before = await count();
    const worker = spawn(process.execPath, [...SHORT_LIVED, script, workspaceId, campaignId]);
    await vi.waitFor(async () => expect(await count()).toBeGreaterThan(before + 5), {
      timeout: 30_000,
      interval: 5,
    });
    const ended = once(worker, "exit");
    worker.kill("SIGKILL");
    expect(await ended).toEqual([null, "SIGKILL"]);
  }
  expect(await count()).toBeLessThan(PEOPLE);
  expect((await getCampaign(lead, { campaignId })).state).toBe("expanding");

  await expandCampaign({ workspaceId, campaignId });
  const { state, progress } = await getCampaign(lead, { campaignId });
  expect(state).toBe("sending");
  expect(progress).toMatchObject({ audience: PEOPLE, asked: PEOPLE, waiting: PEOPLE, isClosed: true });
  const mails = await inWorkspace(workspace, (db) =>
    db.delivery.groupBy({ by: ["dueAt"], where: { workspaceId, campaignId }, _count: true }),
  );
  expect(mails).toHaveLength(3);
}, 120_000);
