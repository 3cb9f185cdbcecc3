import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

/** The one cell of the database a secret may be read from. */
export type SecretPlace = {
  readonly workspaceId: string;
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
};

/** A stored secret that was changed, moved to another cell, or sealed under another SECRET. */
export class UnreadableSecret extends Error {
  override readonly name = "UnreadableSecret";
}

const VERSION = "s1";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A secret as the database keeps it (AES-256-GCM): `s1.<key id>.<iv, tag and cipher text, base64url>`. It can be opened in its own cell only. */
export function sealSecret(master: string, clear: string, place: SecretPlace): string {
  const { id, key } = keyFrom(master);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(addressOf(place));
  const text = Buffer.concat([cipher.update(clear, "utf8"), cipher.final()]);
  return [VERSION, id, Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64url")].join(".");
}

/** What was sealed; throws UnreadableSecret when anything about it or its place is not as it was. */
export function openSecret(master: string, sealed: string, place: SecretPlace): string {
  const { id, key } = keyFrom(master);
  const [version, keyId, packed, ...rest] = sealed.split(".");
  if (version !== VERSION || packed === undefined || rest.length > 0) {
    throw new UnreadableSecret("This is not a sealed secret.");
  }
  if (keyId !== id) throw new UnreadableSecret("This secret was sealed under another SECRET.");
  const bytes = Buffer.from(packed, "base64url");
  if (bytes.length < IV_BYTES + TAG_BYTES) throw new UnreadableSecret("This sealed secret is cut short.");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(addressOf(place))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
      "utf8",
    );
  } catch (cause) {
    throw new UnreadableSecret("This secret was changed, or belongs to another place.", { cause });
  }
}

function keyFrom(master: string) {
  const key = Buffer.from(hkdfSync("sha256", master, "", "amends sealed secrets 1", 32));
  return { key, id: createHash("sha256").update(key).digest("hex").slice(0, 8) };
}

function addressOf({ workspaceId, table, column, rowId }: SecretPlace) {
  return Buffer.from(JSON.stringify([workspaceId, table, column, rowId]));
}
