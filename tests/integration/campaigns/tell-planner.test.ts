import { expect, test } from "vitest";
import { makeSendingCampaign } from "@/tests/factories/campaign";
import { makeContact } from "@/tests/factories/contact";
import { makeLargeCampaign } from "@/tests/factories/large-campaign";
import { statementsOf } from "@/tests/factories/statements";
import { makeWorkspace } from "@/tests/factories/workspace";

const REFRESHING = /refresh_statistics/;

test("a campaign to a thousand people tells the planner of them once; one to a few looks through no table for it", async () => {
  const { lead } = await makeWorkspace();
  await makeContact(lead);
  const few = await statementsOf(() => makeSendingCampaign(lead));
  expect(few.filter((text) => REFRESHING.test(text))).toEqual([]);

  const many = await statementsOf(() => makeLargeCampaign(1_000));
  expect(many.filter((text) => REFRESHING.test(text))).toHaveLength(1);
});
