import { createHash } from "node:crypto";
import { z } from "zod";
import type { MailProvider } from "@/prisma/generated/enums";

export type RawEvent = { readonly eventId: string; readonly payload: string };

const LONGEST_ID = 200;
const text = z.union([z.string().min(1), z.number()]);

const sesId = z.object({ MessageId: text }).transform((one) => String(one.MessageId));
const sendgridId = z.object({ sg_event_id: text }).transform((one) => String(one.sg_event_id));
// Mailgun signs its token and not the event: by the token a copied signature is known.
const mailgunId = z
  .object({ signature: z.object({ token: text }) })
  .transform((one) => String(one.signature.token));
const postmarkId = z
  .object({
    RecordType: z.string(),
    ID: text.optional(),
    MessageID: text.optional(),
    Recipient: text.optional(),
  })
  .transform(({ RecordType, ID, MessageID, Recipient }) =>
    ID !== undefined || MessageID !== undefined
      ? [RecordType, ID ?? MessageID, Recipient ?? ""].join(":")
      : "",
  );

const ID_OF: Record<MailProvider, z.ZodType<string>> = {
  ses: sesId,
  sendgrid: sendgridId,
  mailgun: mailgunId,
  postmark: postmarkId,
};

/** A provider's report as it is kept, one part for each event, each under the name by which a second copy is known; without one, its digest is its name. */
export function splitReport(provider: MailProvider, body: string): RawEvent[] {
  const whole = body.replaceAll("\u0000", "");
  const parsed = parse(whole);
  if (provider === "sendgrid" && Array.isArray(parsed)) {
    return parsed.map((event) => nameEvent(provider, event, JSON.stringify(event)));
  }
  return [nameEvent(provider, parsed, whole)];
}

function nameEvent(provider: MailProvider, event: unknown, payload: string): RawEvent {
  const named = ID_OF[provider].safeParse(event).data?.replace(/\p{Cc}/gu, "");
  const isUsable = named && named.length <= LONGEST_ID;
  return {
    payload,
    eventId: isUsable
      ? named
      : createHash("sha256")
          .update(named || payload)
          .digest("hex"),
  };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
