import fc from "fast-check";
import { expect, test } from "vitest";
import { countStandings, standingOf } from "@/lib/campaigns/standing";
import { DeliveryState, InvitationState } from "@/prisma/generated/enums";

const states = Object.values(InvitationState);
const mails = [null, ...Object.values(DeliveryState)];

test.each([
  ["asked", "pending", "waiting"],
  ["asked", "handoff", "waiting"],
  ["asked", "sent", "sent"],
  ["asked", "delivered", "sent"],
  ["asked", "complained", "complained"],
  ["asked", "unknown", "unknown"],
  ["asked", "failed", "failed"],
  ["asked", "bounced", "bounced"],
  ["asked", "cancelled", "cancelled"],
  ["asked", null, "lost"],
  ["answered", "unknown", "answered"],
  ["answered", "bounced", "answered"],
  ["excluded", "cancelled", "excluded"],
  ["excluded", null, "excluded"],
] as const)("%s with a mail that is %s stands as %s", (state, mail, standing) => {
  expect(standingOf({ state, mail })).toBe(standing);
});

test("counts everybody exactly once, whatever the states", () => {
  const row = fc.record({
    state: fc.constantFrom(...states),
    mail: fc.constantFrom(...mails),
    count: fc.nat(1_000),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const counted = Object.values(countStandings(rows)).reduce((sum, count) => sum + count, 0);
      expect(counted).toBe(rows.reduce((sum, { count }) => sum + count, 0));
    }),
  );
});
