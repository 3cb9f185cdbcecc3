import { afterAll, expect, test } from "vitest";
import { startEndedCampaign } from "@/tests/factories/ended-workers";
import { deliveriesOf } from "@/tests/factories/pump";

const PEOPLE = 5_000;
const KILLS = 10;

const campaign = await startEndedCampaign(PEOPLE);
afterAll(campaign.clear);

test("workers killed ten times in a campaign to 5,000 people send nothing twice, and only mails nobody can vouch for stay unknown", async () => {
  const killed = await campaign.endWorkers(KILLS, (worker) => worker.kill());
  expect(killed).toEqual(Array(KILLS).fill({ code: null, by: "SIGKILL" }));

  const messageIds = campaign.received.map(({ messageId }) => messageId);
  expect(new Set(messageIds).size).toBe(messageIds.length);
  const accepted = new Set(campaign.received.map(({ recipient }) => recipient));
  const deliveries = await deliveriesOf(campaign.workspaceId, campaign.campaignId);
  const counts = Object.groupBy(
    deliveries,
    ({ invitation, state }) =>
      `${accepted.has(invitation.contact.email) ? "accepted" : "not accepted"}: ${state}`,
  );
  expect(counts["accepted: sent"]?.length).toBeGreaterThan(PEOPLE * 0.98);
  const others = Object.keys(counts).filter((count) => count !== "accepted: sent");
  expect(others.filter((count) => !count.endsWith(": unknown"))).toEqual([]);
  expect(await campaign.progress()).toMatchObject({
    audience: PEOPLE,
    asked: PEOPLE,
    waiting: 0,
    isClosed: true,
  });
}, 300_000);
