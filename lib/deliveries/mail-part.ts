import { encode, wrap } from "nodemailer/lib/qp";
import { type MailTemplate, type MergeValues, mapLiterals, mergePieces } from "./mail-template";

/** One body of a mail as it stands on the wire, in quoted-printable, with the recipients' values still to come. */
export type MailPart = { readonly head: string; readonly template: MailTemplate };

// One short of the longest line, so that the mark of a line that goes on fits behind each (RFC 2045, 6.7).
const LINE_LENGTH = 75;
const GOES_ON = "=\r\n";

/** Encodes what all recipients have in common once, since encoding is most of the work of writing a mail. */
export function encodePart(template: MailTemplate): MailPart {
  const subtype = template.context === "html" ? "html" : "plain";
  const head = `Content-Type: text/${subtype}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;
  return { head, template: mapLiterals(template, quotedPrintable) };
}

/** The body of one recipient's mail with its headers, which reads exactly as the template merged with the values does. */
export function mergePart({ head, template }: MailPart, values: MergeValues): string {
  return head + mergePieces(template, values, quotedPrintable).join(GOES_ON);
}

function quotedPrintable(text: string) {
  return wrap(encode(text.replace(/\r?\n/g, "\r\n")), LINE_LENGTH);
}
