import { describe, expect, it } from "vitest";
import { openSecret, sealSecret, UnreadableSecret } from "@/lib/platform/sealed-secret";

const MASTER = "a-secret-of-the-installation-of-32";
const place = { workspaceId: "w1", table: "senders", column: "password", rowId: "r1" };
const sealed = sealSecret(MASTER, "pässword 🔑", place);

describe("a sealed secret", () => {
  it("opens in its own cell, whatever it holds", () => {
    expect(openSecret(MASTER, sealed, place)).toBe("pässword 🔑");
    expect(openSecret(MASTER, sealSecret(MASTER, "", place), place)).toBe("");
  });

  it("shows nothing, and looks different each time", () => {
    expect(sealed).toMatch(/^s1\.[0-9a-f]{8}\.[\w-]+$/);
    expect(sealSecret(MASTER, "pässword 🔑", place)).not.toBe(sealed);
  });

  it.each([
    ["another workspace", { workspaceId: "w2" }],
    ["another table", { table: "members" }],
    ["another column", { column: "hook_secret" }],
    ["another row", { rowId: "r2" }],
  ])("does not open in %s", (_which, other) => {
    expect(() => openSecret(MASTER, sealed, { ...place, ...other })).toThrow(UnreadableSecret);
  });

  it("does not let the parts of a place run into each other", () => {
    const shifted = { workspaceId: "w1senders", table: "", column: "password", rowId: "r1" };
    expect(() => openSecret(MASTER, sealed, shifted)).toThrow(UnreadableSecret);
  });

  it("does not open when any of its bytes was changed, or when it is cut short", () => {
    const [version, id, packed = ""] = sealed.split(".");
    const bytes = Buffer.from(packed, "base64url");
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const forged = [version, id, changed.toString("base64url")].join(".");
      expect(() => openSecret(MASTER, forged, place)).toThrow(UnreadableSecret);
      const cut = [version, id, bytes.subarray(0, at).toString("base64url")].join(".");
      expect(() => openSecret(MASTER, cut, place)).toThrow(UnreadableSecret);
    }
  });

  it.each(["", "plain text", "s2.00000000.AAAA", `${sealed}.more`])("does not open from %j", (text) => {
    expect(() => openSecret(MASTER, text, place)).toThrow(UnreadableSecret);
  });

  it("says when it was sealed under another SECRET", () => {
    expect(() => openSecret("another-secret-of-32-characters-!", sealed, place)).toThrow(/another SECRET/);
  });
});
