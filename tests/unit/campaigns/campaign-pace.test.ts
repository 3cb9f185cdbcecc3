import { expect, test } from "vitest";
import { campaignPace } from "@/lib/campaigns/campaign-pace";

const now = new Date("2026-03-12T12:00:00Z");
const launchedAt = new Date("2026-03-12T11:00:00Z");

test("measures the last minute and says when the last mail would be out", () => {
  expect(campaignPace({ sentLastMinute: 120, waiting: 600, launchedAt, now })).toEqual({
    perMinute: 120,
    doneAt: new Date("2026-03-12T12:05:00Z"),
  });
});

test("measures a young campaign over the time since its launch", () => {
  const young = new Date("2026-03-12T11:59:50Z");
  expect(campaignPace({ sentLastMinute: 50, waiting: 50, launchedAt: young, now })).toEqual({
    perMinute: 300,
    doneAt: new Date("2026-03-12T12:00:10Z"),
  });
});

test("promises no end while nothing goes out", () => {
  expect(campaignPace({ sentLastMinute: 0, waiting: 5, launchedAt, now }).doneAt).toBeNull();
});
