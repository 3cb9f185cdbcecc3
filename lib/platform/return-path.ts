import { createHmac, timingSafeEqual } from "node:crypto";
import { parse, stringify } from "uuid";
import { fromBase32, toBase32 } from "./base32";

const KEY_VERSION = "1";
const MAC_BYTES = 8;
const LONGEST_LOCAL_PART = 256;
const PARTS = /^([brsc])-([a-z2-7]+)-([a-z2-7]{26})-([a-z2-7]{13})$/;

type Named = { readonly publicKey: string; readonly deliveryId: string };
type Addressed = Named & { readonly secret: string; readonly domain: string };
type Purpose = "b" | "r" | "s" | "c";

/**
 * The envelope sender of one mail (VERP), to which its bounces come back: it names the workspace and the delivery, and an HMAC of
 * 64 bits vouches that we wrote it. Lower case throughout, since relays change case; the local part has 63 characters (RFC 5321 allows 64).
 */
export function returnPath(mail: Addressed): string {
  return address("b", mail);
}

/** The delivery that a return path of ours names, or null for every other address. */
export function readReturnPath(secret: string, address: string): Named | null {
  return readAddress("b", secret, address);
}

/** The address to which a person's reply to one mail goes. */
export function replyAddress(mail: Addressed): string {
  return address("r", mail);
}

/** The delivery that a reply address of ours names, or null for every other address. */
export function readReplyAddress(secret: string, address: string): Named | null {
  return readAddress("r", secret, address);
}

/** The address a mail client writes to in order to unsubscribe (RFC 2369). */
export function stopAddress(mail: Addressed): string {
  return address("s", mail);
}

/** The delivery that a stop address of ours names, or null for every other address. */
export function readStopAddress(secret: string, address: string): Named | null {
  return readAddress("s", secret, address);
}

/** The address to which a client's answer about a case goes. */
export function caseAddress({
  caseId,
  ...mail
}: Omit<Addressed, "deliveryId"> & { readonly caseId: string }) {
  return address("c", { ...mail, deliveryId: caseId });
}

/** The case that an address of ours names, or null for every other address. */
export function readCaseAddress(secret: string, address: string) {
  const named = readAddress("c", secret, address);
  return named && { publicKey: named.publicKey, caseId: named.deliveryId };
}

function address(purpose: Purpose, { domain, secret, publicKey, deliveryId }: Addressed) {
  const named = [purpose, toBase32(Buffer.from(publicKey)), toBase32(parse(deliveryId))].join("-");
  return `${named}-${mac(secret, named)}@${domain}`;
}

function readAddress(purpose: Purpose, secret: string, address: string): Named | null {
  const localPart = address.slice(0, Math.max(0, address.lastIndexOf("@"))).toLowerCase();
  if (localPart.length > LONGEST_LOCAL_PART) return null;
  const [, found, key = "", id = "", claimed = ""] = PARTS.exec(localPart) ?? [];
  if (found !== purpose) return null;

  const expected = mac(secret, [found, key, id].join("-"));
  if (!timingSafeEqual(Buffer.from(claimed), Buffer.from(expected))) return null;
  const publicKey = fromBase32(key);
  const deliveryId = fromBase32(id);
  return publicKey && deliveryId
    ? { publicKey: Buffer.from(publicKey).toString(), deliveryId: stringify(deliveryId) }
    : null;
}

/** Over the letters themselves, so that no second spelling of the same bytes is vouched for. */
function mac(secret: string, named: string) {
  const key = createHmac("sha256", secret).update(`return-path:${KEY_VERSION}`).digest();
  return toBase32(createHmac("sha256", key).update(named).digest().subarray(0, MAC_BYTES));
}
