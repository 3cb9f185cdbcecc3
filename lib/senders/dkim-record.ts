import { createPublicKey } from "node:crypto";

type PublishedKey = { readonly domain: string; readonly selector: string; readonly publicKey: string };

const LONGEST_TEXT = 255;

/** The TXT record that publishes a DKIM key (RFC 6376, section 3.6.1). The public key is the base64 of its DER form. */
export function dkimRecord({ domain, selector, publicKey }: PublishedKey) {
  return {
    name: `${selector}._domainkey.${domain}`,
    type: "TXT" as const,
    value: `v=DKIM1; k=rsa; p=${publicKey}`,
  };
}

/** A long value as zone files want it: texts of at most 255 characters, each in quotes. */
export function zoneFileText(value: string): string {
  const texts = value.match(new RegExp(`.{1,${LONGEST_TEXT}}`, "g")) ?? [""];
  return texts.map((text) => `"${text.replaceAll(/["\\]/g, "\\$&")}"`).join(" ");
}

export type DkimTags = { readonly key: string; readonly isRevoked: boolean; readonly isTesting: boolean };

/** What a DKIM TXT record says; null when it is none. A key left empty was withdrawn; `t=y` asks receivers not to count on it. */
export function readDkimRecord(text: string): DkimTags | null {
  const tags = readTags(text);
  const version = tags.get("v");
  const key = tags.get("p")?.replaceAll(/\s/g, "");
  if (key === undefined || (version !== undefined && version !== "DKIM1")) return null;
  return { key, isRevoked: key === "", isTesting: (tags.get("t") ?? "").split(":").includes("y") };
}

/** How many bits an RSA key has, from the base64 of its DER form; null for another kind, or when it cannot be read. */
export function rsaBits(publicKey: string): number | null {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
    return key.asymmetricKeyDetails?.modulusLength ?? null;
  } catch {
    return null;
  }
}

/** "a=b; c=d" as a map; the first of two tags of one name counts. */
export function readTags(text: string): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const part of text.split(";")) {
    const [, name, value] = /^\s*([a-z][a-z0-9_]*)\s*=\s*([\s\S]*?)\s*$/i.exec(part) ?? [];
    if (name && value !== undefined && !tags.has(name)) tags.set(name, value);
  }
  return tags;
}
