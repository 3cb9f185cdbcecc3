import { env } from "@/lib/platform/env";
import { casePageUrl } from "./case-page-url";

type Linked = { readonly id: string; readonly linkGeneration: number; readonly linkKeyVersion: number };

/** The client's link to the page of a case, as this installation makes it. */
export function clientPageLink(linked: Linked, publicKey: string): string {
  const { APP_URL: appUrl, linkKeys: keys } = env();
  return casePageUrl(linked, { appUrl, keys, publicKey });
}

/** What such a link is made from, to be read with a case. */
export const LINKED = { id: true, linkGeneration: true, linkKeyVersion: true } as const;
