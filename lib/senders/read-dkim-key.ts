import type { Sender } from "@/prisma/generated/client";
import { type DkimKey, isSigning, SIGNED_HEADERS } from "./dkim-key";
import { openSenderSecret } from "./sender-secret";

/** The key that a sender's mail is signed with; null while it is not signed. Throws UnreadableSecret. */
export function readDkimKey(sender: Sender): DkimKey | null {
  const { dkimDomain, dkimSelector, dkimPrivateKey } = sender;
  if (!isSigning(sender) || !dkimDomain || !dkimSelector || !dkimPrivateKey) return null;
  return {
    domainName: dkimDomain,
    keySelector: dkimSelector,
    privateKey: openSenderSecret(sender, "dkim_private_key", dkimPrivateKey),
    headerFieldNames: SIGNED_HEADERS,
  };
}
