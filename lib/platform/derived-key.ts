import { createHmac, createSecretKey, type KeyObject } from "node:crypto";

// Derived once for each secret and purpose: a campaign makes a million tokens with one.
const keys = new Map<string, KeyObject>();

/** The key for one purpose, derived from the installation's secret. */
export function derivedKey(secret: string, purpose: string): KeyObject {
  const name = `${purpose}\0${secret}`;
  const known = keys.get(name);
  if (known) return known;
  const key = createSecretKey(createHmac("sha256", secret).update(purpose).digest());
  keys.set(name, key);
  return key;
}
