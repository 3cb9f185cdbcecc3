import fc from "fast-check";
import { expect, test } from "vitest";
import { campaignBalance, DELIVERY_GROUPS } from "@/lib/campaigns/campaign-balance";
import { DeliveryState } from "@/prisma/generated/enums";

const states = Object.values(DeliveryState);

test("counts every state of a delivery in exactly one group", () => {
  expect(Object.values(DELIVERY_GROUPS).flat().sort()).toEqual([...states].sort());
});

test("closes only when everybody is asked or excluded and everybody asked has a delivery", () => {
  const counts = { audience: 10, asked: 7, excluded: 3, deliveries: { sent: 5, unknown: 1, failed: 1 } };
  expect(campaignBalance(counts)).toMatchObject({
    isClosed: true,
    isDone: true,
    sent: 5,
    unknown: 1,
    failed: 1,
  });
  expect(campaignBalance({ ...counts, audience: 11 }).isClosed).toBe(false);
  expect(campaignBalance({ ...counts, asked: 8, audience: 11 }).isClosed).toBe(false);
});

test.each(["pending", "claimed", "handoff"] as const)("is not done while a delivery is %s", (state) => {
  const counts = { audience: 2, asked: 2, excluded: 0, deliveries: { sent: 1, [state]: 1 } };
  expect(campaignBalance(counts)).toMatchObject({ isClosed: true, isDone: false, waiting: 1 });
});

test("always adds up on the screen when it is closed", () => {
  const deliveries = fc.record(Object.fromEntries(states.map((state) => [state, fc.nat(1_000)])));
  fc.assert(
    fc.property(deliveries, fc.nat(1_000), (given, excluded) => {
      const asked = Object.values(given).reduce((sum, count) => sum + count, 0);
      const balance = campaignBalance({ audience: asked + excluded, asked, excluded, deliveries: given });
      const { waiting, sent, complained, unknown, failed, bounced, cancelled } = balance;
      expect(waiting + sent + complained + unknown + failed + bounced + cancelled).toBe(asked);
      expect(balance.isClosed).toBe(true);
    }),
  );
});
