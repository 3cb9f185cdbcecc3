import { env } from "@/lib/platform/env";
import { caseAddress } from "@/lib/platform/return-path";

/** Where a client's answer to a mail about a case goes: back to the case, where mail is taken in; else null, and it goes to the author. */
export function caseReplyAddress(about: { readonly publicKey: string; readonly caseId: string }) {
  const { SECRET: secret, INBOUND_DOMAIN: domain } = env();
  return domain ? caseAddress({ secret, domain, ...about }) : null;
}
