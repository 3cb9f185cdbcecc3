import { expect, test } from "vitest";
import { refusalToMove } from "@/lib/campaigns/campaign-states";
import { CampaignState } from "@/prisma/generated/enums";

const POSSIBLE = [
  "draft scheduled",
  "draft expanding",
  "draft cancelled",
  "scheduled draft",
  "scheduled cancelled",
  "expanding cancelled",
  "sending paused",
  "sending cancelled",
  "paused sending",
  "paused cancelled",
];
const states = Object.values(CampaignState);
const pairs = states.flatMap((from) => states.map((to) => [from, to] as const));

test.each(pairs)("a member takes a campaign from %s to %s only where that is a way", (from, to) => {
  const refusal = refusalToMove(from, to);
  if (POSSIBLE.includes(`${from} ${to}`)) expect(refusal).toBeNull();
  else expect(refusal).toMatch(/^This campaign .+\.$/);
});
