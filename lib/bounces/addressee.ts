import { readReplyAddress, readReturnPath, readStopAddress } from "./return-path";

export type Addressee = {
  readonly purpose: "bounce" | "reply" | "stop";
  readonly publicKey: string;
  readonly deliveryId: string;
};

const READERS = { bounce: readReturnPath, reply: readReplyAddress, stop: readStopAddress } as const;

/** What an address at our domain is for, and which mail it belongs to; null for every address that we did not make. */
export function readAddressee(
  address: string,
  { secret, domain }: { readonly secret: string; readonly domain: string },
): Addressee | null {
  if (address.slice(address.lastIndexOf("@") + 1).toLowerCase() !== domain) return null;
  for (const purpose of ["bounce", "reply", "stop"] as const) {
    const named = READERS[purpose](secret, address);
    if (named) return { purpose, ...named };
  }
  return null;
}
