import { afterEach, beforeEach, expect, test } from "vitest";
import { pauseCampaign } from "@/lib/campaigns/pause-campaign";
import { resumeCampaign } from "@/lib/campaigns/resume-campaign";
import { makeSendingCampaign } from "@/tests/factories/campaign";
import { makeContact } from "@/tests/factories/contact";
import { type Behaviour, startMailServer } from "@/tests/factories/mail-server";
import { deliveriesOf, pump } from "@/tests/factories/pump";
import { makeWorkspace } from "@/tests/factories/workspace";

const start = new Date("2026-03-02T10:00:00Z");
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const A_WEEK = 7 * 86_400;

let behaviour: Behaviour;
let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let server: Awaited<ReturnType<typeof startMailServer>>;

beforeEach(async () => {
  behaviour = "accept";
  workspace = await makeWorkspace();
  server = await startMailServer(() => behaviour);
  await makeContact(workspace.lead);
});
afterEach(() => server.stop());

const send = (now: Date) => pump(workspace.workspaceId, server.url, { now });
const statesOf = async (campaignId: string) =>
  (await deliveriesOf(workspace.workspaceId, campaignId)).map(({ state }) => state);

/** An earlier campaign that stands still while a later one writes to the same person, and goes on when both have something to send. */
async function meet(later: object, meetAt: Date) {
  const first = await makeSendingCampaign(workspace.lead, start);
  await pauseCampaign(workspace.lead, { campaignId: first.campaignId });
  const second = await makeSendingCampaign(workspace.lead, after(1), later);
  await send(after(2));
  await resumeCampaign(workspace.lead, { campaignId: first.campaignId });
  behaviour = "accept";
  await send(meetAt);
  return { first: await statesOf(first.campaignId), second: await statesOf(second.campaignId) };
}

test("somebody for whose mail one campaign tries again gets that one, and not none, when another would write at the same moment", async () => {
  behaviour = "drop before the message";
  expect(await meet({}, after(70))).toEqual({ first: ["cancelled"], second: ["sent"] });
  expect(server.received).toHaveLength(1);
});

test("a reminder goes out though another campaign would write at the same moment", async () => {
  expect(await meet({ reminderDays: [7] }, after(A_WEEK + 70))).toEqual({
    first: ["cancelled"],
    second: ["sent", "sent"],
  });
  expect(server.received).toHaveLength(2);
});
