import type { Email } from "postal-mime";
import type { Addressee } from "./addressee";
import { isAutoReply } from "./auto-reply";
import { isFromServer, readDsn, readOddBounce, type ServerReport } from "./read-dsn";

export type Understanding =
  | { readonly kind: "bounce" | "complaint"; readonly report: ServerReport }
  | { readonly kind: "stop" | "reply" | "auto_reply" | "unknown" };

/**
 * What a mail to one of our addresses is. Standard reports first; then what a mail server wrote in its own words, since some of them
 * call that an automatic reply; then automatic replies; what is left a person wrote.
 */
export function understandMail(mail: Email, purpose: Addressee["purpose"]): Understanding {
  if (purpose === "stop") return { kind: "stop" };
  const report = readDsn(mail) ?? readOddBounce(mail);
  if (report) return { kind: report.kind === "complained" ? "complaint" : "bounce", report };
  if (isFromServer(mail)) return { kind: "unknown" };
  return { kind: isAutoReply(mail) ? "auto_reply" : "reply" };
}
