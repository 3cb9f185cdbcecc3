import { afterAll, expect, test } from "vitest";
import { startEndedCampaign } from "@/tests/factories/ended-workers";

const PEOPLE = 2_000;
const STOPS = 20;

const campaign = await startEndedCampaign(PEOPLE);
afterAll(campaign.clear);

test("workers stopped twenty times while they send lose nothing, send nothing twice, and leave nothing unknown", async () => {
  const stopped = await campaign.endWorkers(STOPS, (worker) => worker.stop());
  expect(stopped).toEqual(Array(STOPS).fill({ code: 0, by: null }));

  expect(campaign.received).toHaveLength(PEOPLE);
  expect(new Set(campaign.received.map(({ recipient }) => recipient)).size).toBe(PEOPLE);
  expect(await campaign.progress()).toMatchObject({ sent: PEOPLE, unknown: 0, waiting: 0, isClosed: true });
}, 300_000);
