import { domainOf, isWithin } from "./mail-domain";

/** What nodemailer signs with. */
export type DkimKey = {
  readonly domainName: string;
  readonly keySelector: string;
  readonly privateKey: string;
  readonly headerFieldNames: string;
};

/** Every header a signature covers. Without List-Unsubscribe-Post in it, RFC 8058 forbids mailboxes to show their button. */
export const SIGNED_HEADERS = [
  "From",
  "Sender",
  "Reply-To",
  "To",
  "Cc",
  "Subject",
  "Date",
  "Message-ID",
  "MIME-Version",
  "Content-Type",
  "Content-Transfer-Encoding",
  "In-Reply-To",
  "References",
  "List-Id",
  "List-Unsubscribe",
  "List-Unsubscribe-Post",
  "Feedback-ID",
  "Auto-Submitted",
].join(":");

type DkimState = {
  readonly kind: string;
  readonly fromAddress: string | null;
  readonly dkimDomain: string | null;
  readonly dkimPublishedAt: Date | null;
};

/** Whether a sender's mail is signed here: through a server of the firm's, for the domain in its from line, once the key was seen in DNS. */
export function isSigning({ kind, fromAddress, dkimDomain, dkimPublishedAt }: DkimState): boolean {
  if (kind !== "smtp" || !dkimDomain || !dkimPublishedAt || !fromAddress) return false;
  return isWithin(domainOf(fromAddress), dkimDomain);
}
