import { createHmac, timingSafeEqual } from "node:crypto";
import { derivedKey } from "@/lib/platform/derived-key";
import type { LinkKey } from "@/lib/platform/link-keys";

const ID_BYTES = 16;
const MAC_BYTES = 16;
const TOKEN = /^([0-9a-z])([A-Za-z0-9_-]{43})$/;

/**
 * The secret part of a client's link to the page of a case: the version of its key, the case, and 128 bits that follow from the case and
 * the generation of its link. It proves itself, and nothing of it is stored; raising the generation makes every earlier link worthless.
 */
export function caseToken(key: LinkKey, caseId: string, generation: number): string {
  const id = Buffer.from(caseId.replaceAll("-", ""), "hex");
  return key.version.toString(36) + Buffer.concat([id, macOf(key, caseId, generation)]).toString("base64url");
}

/** Which case a token speaks of, by which key, and what it proves that with. */
export type ClaimedCase = { readonly caseId: string; readonly key: LinkKey; readonly mac: Buffer };

/** What a token says; null for one that cannot be ours, or of a key that was taken out. */
export function readCaseToken(token: string, keys: readonly LinkKey[]): ClaimedCase | null {
  const [, version = "", rest = ""] = TOKEN.exec(token) ?? [];
  const key = keys.find((one) => one.version.toString(36) === version);
  const bytes = Buffer.from(rest, "base64url");
  if (!key || bytes.length !== ID_BYTES + MAC_BYTES) return null;
  const hex = bytes.subarray(0, ID_BYTES).toString("hex");
  const caseId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { caseId, key, mac: bytes.subarray(ID_BYTES) };
}

/** Whether a token belongs to the link that a case has now. */
export function isCaseToken({ caseId, key, mac }: ClaimedCase, generation: number): boolean {
  return timingSafeEqual(mac, macOf(key, caseId, generation));
}

function macOf({ version, secret }: LinkKey, caseId: string, generation: number) {
  return createHmac("sha256", derivedKey(secret, `case-token:${version}`))
    .update(`${caseId.toLowerCase()}:${generation}`)
    .digest()
    .subarray(0, MAC_BYTES);
}
