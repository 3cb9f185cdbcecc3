import { describe, expect, test } from "vitest";
import { linkState } from "@/lib/responses/link-state";

const now = new Date("2026-03-02T09:00:00Z");
const earlier = new Date("2026-03-01T09:00:00Z");
const later = new Date("2026-03-03T09:00:00Z");

describe("a link", () => {
  test.each([
    ["asked", null, null, "open"],
    ["asked", later, null, "open"],
    ["asked", now, null, "gone"],
    ["asked", earlier, null, "gone"],
    ["asked", later, earlier, "gone"],
    ["answered", null, null, "answered"],
    ["answered", earlier, null, "answered"],
    ["answered", later, earlier, "gone"],
    ["excluded", null, null, "unknown"],
    ["excluded", later, earlier, "unknown"],
  ] as const)(
    "of an invitation that is %s, expires %s, revoked %s, is %s",
    (state, expiresAt, revokedAt, is) => {
      expect(linkState({ state, expiresAt, revokedAt }, now)).toBe(is);
    },
  );
});
