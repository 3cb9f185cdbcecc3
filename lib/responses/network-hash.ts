import { createHmac } from "node:crypto";
import { derivedKey } from "@/lib/platform/derived-key";

const BYTES = 12;

/** What is kept of a client's network: enough to tell within one workspace whether two are the same, and nothing to find it by. */
export function networkHash(secret: string, workspaceId: string, network: string): string {
  return createHmac("sha256", derivedKey(secret, "network:1"))
    .update(`${workspaceId}:${network}`)
    .digest()
    .subarray(0, BYTES)
    .toString("base64url");
}
