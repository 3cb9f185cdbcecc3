import type { SenderKind, SenderSecurity } from "@/prisma/generated/enums";
import { rateWords } from "./rate-words";

export const SENDER_KIND_NAME: Record<SenderKind, string> = {
  house: "The installation's mail server",
  smtp: "A mail server of your own",
  microsoft: "Your Microsoft account",
  google: "Your Google account",
};

/** The kinds as tabs: short. */
export const SENDER_KIND_TAB: Record<SenderKind, string> = {
  house: "The installation's",
  smtp: "Your own server",
  microsoft: "Microsoft",
  google: "Google",
};

export const SECURITY_NAME: Record<SenderSecurity, string> = {
  starttls: "STARTTLS (usually port 587)",
  tls: "TLS from the start (usually port 465)",
  none: "None: only within your own network",
};

type Pace = { readonly rate: number | null; readonly maxRate: number | null };

/** How fast mail goes out now and how fast it may. */
export function paceWords({ rate, maxRate }: Pace): string {
  if (rate === null) return "As fast as the server takes it";
  if (maxRate !== null && rate >= maxRate) return `${rateWords(rate)}, the most you allow`;
  const most = maxRate === null ? "" : `, of ${rateWords(maxRate)} at most`;
  return `${rateWords(rate)} now${most}: the server asked to slow down, and it rises again by itself`;
}
