import { createHmac, hash } from "node:crypto";
import { derivedKey } from "@/lib/platform/derived-key";
import type { LinkKey } from "@/lib/platform/link-keys";

const TOKEN_BYTES = 20;

/**
 * The secret part of an invitation's link: the version of its key and 160 bits, base64url, that follow from the invitation and its
 * generation. It is never stored; raising the generation makes every earlier link worthless.
 */
export function invitationToken(
  { version, secret }: LinkKey,
  invitationId: string,
  generation: number,
): string {
  const mac = createHmac("sha256", derivedKey(secret, `invitation-token:${version}`))
    .update(`${invitationId.toLowerCase()}:${generation}`)
    .digest();
  return version.toString(36) + mac.subarray(0, TOKEN_BYTES).toString("base64url");
}

/** What the database keeps of a token: its SHA-256, base64url. */
export function tokenHash(token: string): string {
  return hash("sha256", token, "base64url");
}

/** Whether the key that a token names is still among the keys: the links of one that was taken out are nobody's. */
export function isOfKnownKey(token: string, keys: readonly LinkKey[]): boolean {
  return keys.some(({ version }) => token.startsWith(version.toString(36)));
}
