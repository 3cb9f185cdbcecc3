import type { MailProvider } from "@/prisma/generated/enums";

export const POSTMARK_USER = "amends";

type Place = { readonly appUrl: string; readonly provider: MailProvider; readonly publicKey: string };

/** Where a provider reports to. Postmark signs nothing, so its address carries a user, and a password that is to be filled in. */
export function hookAddress({ appUrl, provider, publicKey }: Place): string {
  const url = new URL(`/api/hooks/mail/${provider}/${publicKey}`, appUrl);
  if (provider === "postmark") {
    url.username = POSTMARK_USER;
    url.password = "PASSWORD";
  }
  return url.href;
}
