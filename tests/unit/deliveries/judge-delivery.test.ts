import fc from "fast-check";
import { expect, test } from "vitest";
import { type DeliveryFacts, judgeDelivery } from "@/lib/deliveries/judge-delivery";

const now = new Date("2026-11-22T10:00:00Z");
const later = new Date("2026-11-22T10:00:00.001Z");
const free: DeliveryFacts = {
  campaign: { state: "sending", closesAt: null },
  invitationState: "asked",
  contactState: "active",
  isSuppressed: false,
  hasOpenCase: false,
  isCaseWaiting: true,
  isMoved: false,
  opensAt: now,
};
const judge = (facts: Partial<DeliveryFacts>, isSenderPaused = false) =>
  judgeDelivery({ ...free, ...facts }, { now, isSenderPaused });
const campaign = (state: "paused" | "sending" | "done" | "cancelled", closesAt: Date | null = null) => ({
  campaign: { state, closesAt },
});

test("whom no rule concerns may be written to", () => expect(judge({})).toBeNull());

test.each<[Partial<DeliveryFacts>, string | null]>([
  [campaign("paused"), "paused"],
  [campaign("cancelled"), "cancelled"],
  [campaign("done"), "cancelled"],
  [campaign("sending", now), "campaign_closed"],
  [campaign("sending", later), null],
  [{ contactState: "unsubscribed" }, "unsubscribed"],
  [{ contactState: "bounced" }, "bounced"],
  [{ contactState: "left" }, "left"],
  [{ isSuppressed: true }, "suppressed"],
  [{ hasOpenCase: true }, "case_open"],
  [{ campaign: null, isCaseWaiting: false }, "cancelled"],
  [{ opensAt: later }, "sending_hours"],
  [{ isMoved: true }, "moved"],
])("%j: %s", (facts, refusal) => expect(judge(facts)).toBe(refusal));

test.each(["answered", "excluded"] as const)(
  "nobody is asked, or reminded, whose invitation is %s",
  (invitationState) => expect(judge({ invitationState })).toBe("answered"),
);

test("the follow-up of a case goes out while the case is open, but never to somebody who wants no mail", () => {
  expect(judge({ campaign: null, hasOpenCase: true })).toBeNull();
  expect(judge({ campaign: null, isSuppressed: true })).toBe("suppressed");
});

const anyFacts = fc.record<DeliveryFacts>({
  campaign: fc.option(
    fc.record({
      state: fc.constantFrom("sending", "paused", "done", "cancelled"),
      closesAt: fc.option(fc.constantFrom(now, later)),
    }),
  ),
  invitationState: fc.constantFrom("asked", "answered", "excluded"),
  contactState: fc.constantFrom("active", "unsubscribed", "bounced", "left"),
  isSuppressed: fc.boolean(),
  hasOpenCase: fc.boolean(),
  isCaseWaiting: fc.boolean(),
  isMoved: fc.boolean(),
  opensAt: fc.constantFrom(now, later),
});

test("what stands still waits, whatever else is true of it: nobody is left out for good by a pause", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(judge(facts, true)).toBe("paused");
    }),
  );
});

test("nobody who wants no mail, has none that works or has left is ever written to", () => {
  fc.assert(
    fc.property(anyFacts, fc.boolean(), (facts, isSenderPaused) => {
      fc.pre(facts.contactState !== "active" || facts.isSuppressed);
      expect(judge(facts, isSenderPaused)).not.toBeNull();
    }),
  );
});
