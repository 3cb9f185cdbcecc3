import {
  readCaseAddress,
  readReplyAddress,
  readReturnPath,
  readStopAddress,
} from "@/lib/platform/return-path";

export type Addressee = {
  readonly purpose: "bounce" | "reply" | "stop" | "case";
  readonly publicKey: string;
  readonly about: MailedAbout;
};

/** What a mail came back to: one mail of ours, or a case. */
export type MailedAbout =
  | { readonly deliveryId: string; readonly caseId: null }
  | { readonly deliveryId: null; readonly caseId: string };

const READERS = { bounce: readReturnPath, reply: readReplyAddress, stop: readStopAddress } as const;

/** What an address at our domain is for, and which mail it belongs to; null for every address that we did not make. */
export function readAddressee(
  address: string,
  { secret, domain }: { readonly secret: string; readonly domain: string },
): Addressee | null {
  if (address.slice(address.lastIndexOf("@") + 1).toLowerCase() !== domain) return null;
  for (const purpose of ["bounce", "reply", "stop"] as const) {
    const named = READERS[purpose](secret, address);
    if (named) {
      const { publicKey, deliveryId } = named;
      return { purpose, publicKey, about: { deliveryId, caseId: null } };
    }
  }
  const ofCase = readCaseAddress(secret, address);
  return (
    ofCase && {
      purpose: "case",
      publicKey: ofCase.publicKey,
      about: { deliveryId: null, caseId: ofCase.caseId },
    }
  );
}
