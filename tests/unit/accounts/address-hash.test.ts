import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addressHash, addressHashBlocks } from "@/lib/accounts/address-hash";

const secret = "a secret of at least thirty-two characters";
const sha256 = (...parts: Uint8Array[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

test("does not mind case and outer spaces, and minds everything else", () => {
  const hash = addressHash(secret, "dana@northwind.example");
  expect(addressHash(secret, "  Dana@Northwind.example ")).toBe(hash);
  expect(addressHash(secret, "dana@northwind.exampl")).not.toBe(hash);
  expect(addressHash(`${secret}!`, "dana@northwind.example")).not.toBe(hash);
});

test("gives the same hash from its two blocks, as the database computes it", () => {
  const { inner, outer } = addressHashBlocks(secret);
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      const email = address.toLowerCase();
      const bySql = sha256(outer, sha256(inner, Buffer.from(email))).toString("hex");
      expect(bySql).toBe(addressHash(secret, email));
    }),
  );
});
