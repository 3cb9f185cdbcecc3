const LINK = /^([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{8,64})$/;

/** How a client's link names its workspace and what it is for: `workspaceKey.token`. */
export function linkId(publicKey: string, token: string): string {
  return `${publicKey}.${token}`;
}

/** The two parts of a link, or null when it cannot be one. */
export function parseLinkId(link: string): { readonly publicKey: string; readonly token: string } | null {
  const [, publicKey, token] = LINK.exec(link) ?? [];
  return publicKey && token ? { publicKey, token } : null;
}
