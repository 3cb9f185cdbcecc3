import { env } from "@/lib/platform/env";
import { readAddressee } from "./addressee";
import { inboundLimits } from "./report-limit";

/** The largest mail that is taken in for an address, in bytes: what clients answer to a case may be large. */
export function limitOfRecipient(recipient: string): number {
  const { SECRET: secret, INBOUND_DOMAIN: domain = "" } = env();
  const addressee = readAddressee(recipient, { secret, domain });
  return inboundLimits({ caseId: addressee?.about.caseId ?? null }).mostBytes;
}
