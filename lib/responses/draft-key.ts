import { createHash } from "node:crypto";

/** The name under which a browser keeps the draft of a comment: of this link only, and telling nothing of it. */
export function draftKey(link: string): string {
  return `draft:${createHash("sha256").update(`draft:${link}`).digest("base64url").slice(0, 16)}`;
}
