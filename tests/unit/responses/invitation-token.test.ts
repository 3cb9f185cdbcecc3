import { expect, test } from "vitest";
import { linkId, parseLinkId } from "@/lib/platform/link-id";
import { invitationToken, tokenHash } from "@/lib/responses/invitation-token";

const key = { version: 1, secret: "a secret of at least thirty-two characters" };
const invitationId = "019c0000-0000-7000-8000-000000000001";
const token = invitationToken(key, invitationId, 0);

test("gives the same token for the same invitation and generation, whatever the case of the id", () => {
  expect(invitationToken(key, invitationId.toUpperCase(), 0)).toBe(token);
});

test.each([
  ["another invitation", key, invitationId.replace(/1$/, "2"), 0],
  ["a later generation", key, invitationId, 1],
  ["another secret", { ...key, secret: `${key.secret}!` }, invitationId, 0],
  ["another version", { ...key, version: 2 }, invitationId, 0],
])("gives another token for %s", (_, other, id, generation) => {
  expect(invitationToken(other, id, generation)).not.toBe(token);
});

test("carries its key version and at least 128 bits, and needs no escaping in a URL", () => {
  expect(token).toMatch(/^1[A-Za-z0-9_-]+$/);
  expect(invitationToken({ ...key, version: 35 }, invitationId, 0)).toMatch(/^z[A-Za-z0-9_-]+$/);
  expect(Buffer.from(token.slice(1), "base64url").length * 8).toBeGreaterThanOrEqual(128);
  expect(encodeURIComponent(token)).toBe(token);
});

test("keeps a hash from which the token cannot be read", () => {
  expect(tokenHash(token)).toBe(tokenHash(token));
  expect(tokenHash(token)).not.toContain(token.slice(1));
  expect(tokenHash(invitationToken(key, invitationId, 1))).not.toBe(tokenHash(token));
});

test("reads back the link it writes", () => {
  expect(parseLinkId(linkId("meridian-7fk2", token))).toEqual({ publicKey: "meridian-7fk2", token });
});

test.each([
  "",
  ".",
  "key",
  "key.",
  `.${token}`,
  `key.${token}.9`,
  `key.${token}/9`,
  "kéy.12345678",
  `k.${"x".repeat(65)}`,
])("does not take %o for a link", (link) => expect(parseLinkId(link)).toBeNull());
