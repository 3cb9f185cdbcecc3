import { describe, expect, it } from "vitest";
import { contactStateAfter } from "@/lib/accounts/contact-state";

describe("the state of a contact after someone edited them", () => {
  it.each([
    ["active", { hasLeft: false, isNewAddress: false }, "active"],
    ["active", { hasLeft: false, isNewAddress: true }, "active"],
    ["active", { hasLeft: true, isNewAddress: false }, "left"],
    ["bounced", { hasLeft: false, isNewAddress: false }, "bounced"],
    ["bounced", { hasLeft: false, isNewAddress: true }, "active"],
    ["bounced", { hasLeft: true, isNewAddress: true }, "left"],
    ["left", { hasLeft: true, isNewAddress: false }, "left"],
    ["left", { hasLeft: false, isNewAddress: false }, "active"],
    ["unsubscribed", { hasLeft: false, isNewAddress: false }, "unsubscribed"],
    ["unsubscribed", { hasLeft: true, isNewAddress: false }, "unsubscribed"],
  ] as const)("%s, %o: %s", (current, edit, after) => {
    expect(contactStateAfter(current, edit)).toBe(after);
  });

  it("does not let another address get around someone's wish to be left in peace", () => {
    expect(() => contactStateAfter("unsubscribed", { hasLeft: false, isNewAddress: true })).toThrow(
      "asked not to be written to",
    );
  });
});
