import { createHash, createHmac, createSecretKey, type KeyObject } from "node:crypto";

const BLOCK_BYTES = 64;

/**
 * An e-mail address as suppressions keep it: HMAC-SHA256 under a key of this installation, in hex.
 * It tells whether an address is suppressed without telling the address. Case and outer spaces don't matter.
 */
export function addressHash(secret: string, address: string): string {
  return createHmac("sha256", keyObject(secret)).update(address.trim().toLowerCase()).digest("hex");
}

/**
 * The two padded blocks of the same HMAC (RFC 2104), with which Postgres can compute it from its own sha256:
 * `encode(sha256(outer || sha256(inner || address)), 'hex')`.
 */
export function addressHashBlocks(secret: string): {
  readonly inner: Uint8Array<ArrayBuffer>;
  readonly outer: Uint8Array<ArrayBuffer>;
} {
  const key = new Uint8Array(BLOCK_BYTES);
  key.set(addressKey(secret));
  return { inner: key.map((byte) => byte ^ 0x36), outer: key.map((byte) => byte ^ 0x5c) };
}

// Derived once for each secret: a campaign hashes every address with it.
const keys = new Map<string, KeyObject>();

function keyObject(secret: string) {
  const known = keys.get(secret);
  if (known) return known;
  const key = createSecretKey(addressKey(secret));
  keys.set(secret, key);
  return key;
}

function addressKey(secret: string) {
  return createHash("sha256").update(`address-hash:1:${secret}`).digest();
}
