/** A key from which links are made, with the version that each link names. */
export type LinkKey = { readonly version: number; readonly secret: string };

const ENTRY = /^([1-9a-z]):(.{32,})$/;

/** The keys in a list like "2:…,1:…", or null when it is none; versions are one digit or letter, each once, keys 32 characters or more. */
export function parseLinkKeys(list: string): readonly LinkKey[] | null {
  const keys: LinkKey[] = [];
  for (const entry of list.split(",")) {
    const [, version, secret] = ENTRY.exec(entry.trim()) ?? [];
    if (!version || !secret) return null;
    keys.push({ version: Number.parseInt(version, 36), secret });
  }
  return new Set(keys.map(({ version }) => version)).size === keys.length ? keys : null;
}

/** The key of the newest version: new links are made from it. Throws when there is none. */
export function newestKey(keys: readonly LinkKey[]): LinkKey {
  return keys.reduce((newest, key) => (key.version > newest.version ? key : newest));
}

/** The key of a version; the newest where that one is no longer there. */
export function keyOfVersion(keys: readonly LinkKey[], version: number): LinkKey {
  return keys.find((key) => key.version === version) ?? newestKey(keys);
}
