import type { Attachment, Email } from "postal-mime";
import { enhancedCode } from "./bounce-policy";
import { deliveryIdOfMessage, type MailEvent, statusCodeIn, wordsIn } from "./mail-event";
import { wordsOfMail } from "./mail-words";

/** What a mail server reports about a mail of ours. Whose mail it is, the address it came to has proven: the people it names are not read. */
export type ServerReport = Pick<MailEvent, "kind" | "statusCode" | "words"> & {
  /** The mail that the returned headers name, to compare. */
  readonly returnedId: string | null;
};

const READ_BYTES = 64 * 1024;
const READ_LENGTH = 4_000;
const ACTIONS: Record<string, MailEvent["kind"]> = {
  failed: "bounced",
  delayed: "deferred",
  delivered: "delivered",
  relayed: "delivered",
  expanded: "delivered",
};
const BY_CLASS: Record<string, MailEvent["kind"]> = { "5": "bounced", "4": "deferred", "2": "delivered" };
const STATUS_PARTS = ["message/delivery-status", "message/global-delivery-status"];
const RETURNED_PARTS = [
  "message/rfc822",
  "text/rfc822-headers",
  "message/rfc822-headers",
  "message/global",
  "message/global-headers",
];

/** Reads a delivery status notification (RFC 3464) or a complaint (RFC 5965), or null when the mail is neither. Bytes of any kind do no harm. */
export function readDsn(mail: Email): ServerReport | null {
  const returnedId = returnedDelivery(mail.attachments);
  const complaint = mail.attachments.find(({ mimeType }) => mimeType === "message/feedback-report");
  if (complaint) {
    const kind = /^feedback-type:\s*not-spam/im.test(textOf(complaint)) ? "delivered" : "complained";
    return { kind, statusCode: null, words: "reported as unwanted", returnedId };
  }
  const status = mail.attachments.find(({ mimeType }) => STATUS_PARTS.includes(mimeType));
  const reports = status ? readStatus(textOf(status)) : [];
  const worst = reports.find(({ kind }) => kind === "bounced") ?? reports[0];
  return worst ? { ...worst, returnedId } : null;
}

const DAEMON = /^(mailer-daemon|mail-daemon|mailerdaemon|mdaemon|postmaster|microsoftexchange[0-9a-f]*)@/i;
const RETURNED =
  /wasn't able to deliver your message|did not reach (some or all of )?the intended recipient|(could not|couldn't|cannot|can't) be (delivered|reached)|delivery (has )?failed to (these|the following) recipients|delivery to the following recipients? (has )?failed|konnten? nicht zugestellt werden|n['’]a pas pu être (remis|délivré)|no se (ha podido|pudo) entregar/i;
const IS_WAITING =
  /warning only|delivery (is|has been) delayed|still (trying|retrying)|will be retried|not yet been delivered|noch nicht zugestellt/i;
const COPY_BEGINS = /^(---.*(copy|original|below this line).*|.*original message (headers|follows).*)$/im;

/** Reads a bounce that keeps to no standard, as qmail, Exchange and older servers write them; null unless a mail server wrote it and says that it could not deliver. */
export function readOddBounce(mail: Email): ServerReport | null {
  if (!isFromServer(mail)) return null;
  const [said = ""] = wordsOfMail(mail).slice(0, READ_LENGTH).split(COPY_BEGINS);
  const text = said.replace(/\s+/g, " ");
  if (!RETURNED.test(text) && !IS_WAITING.test(text)) return null;
  return {
    kind: IS_WAITING.test(text) ? "deferred" : "bounced",
    statusCode: enhancedCode(text),
    words: wordsIn(/\b[45]\d\d[ -].*/.exec(text)?.[0] ?? text),
    returnedId: returnedDelivery(mail.attachments),
  };
}

/** Whether a mail server itself wrote the mail, not a person. */
export function isFromServer({ from }: Pick<Email, "from">): boolean {
  return DAEMON.test(from?.address ?? "") || /^mail delivery (sub)?system$/i.test(from?.name ?? "");
}

/** Groups of fields, an empty line between them: the first about the message, each other about one recipient. */
function readStatus(text: string): Omit<ServerReport, "returnedId">[] {
  return text
    .replaceAll("\r\n", "\n")
    .split(/\n\s*\n/)
    .map(fieldsOf)
    .flatMap((fields) => {
      const status = statusCodeIn(/^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get("status") ?? "")?.[0]);
      const kind = ACTIONS[fields.get("action")?.toLowerCase() ?? ""] ?? BY_CLASS[status?.[0] ?? ""];
      if (!kind || !(fields.has("action") || fields.has("final-recipient"))) return [];
      const words = wordsIn(fields.get("diagnostic-code")?.replace(/^[\w-]+\s*;\s*/, ""));
      return [{ kind, statusCode: status, words }];
    });
}

function fieldsOf(group: string) {
  const fields = new Map<string, string>();
  for (const line of group.replace(/\n[ \t]+/g, " ").split("\n")) {
    const at = line.indexOf(":");
    if (at > 0) fields.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return fields;
}

function returnedDelivery(attachments: readonly Attachment[]) {
  const returned = attachments.find(({ mimeType }) => RETURNED_PARTS.includes(mimeType));
  const id = returned && /^message-id:\s*(<[^>\s]{1,300}>)/im.exec(textOf(returned))?.[1];
  return deliveryIdOfMessage(id);
}

function textOf({ content }: Attachment) {
  if (typeof content === "string") return content.slice(0, READ_BYTES);
  return Buffer.from(content as ArrayBuffer)
    .subarray(0, READ_BYTES)
    .toString("utf8");
}
