import type { Email } from "postal-mime";
import { z } from "zod";
import { systemActor } from "@/lib/access/actor";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { defineJob, enqueue } from "@/lib/platform/jobs";
import type { InboundKind } from "@/prisma/generated/enums";
import { readAddressee } from "./addressee";
import { applyMailEvent } from "./apply-mail-event";
import { forwardReplyJob } from "./forward-reply";
import { keepCaseAnswer } from "./keep-case-answer";
import { keepLeftHint } from "./keep-left-hint";
import { wordsOfMail } from "./mail-words";
import { parseMail } from "./parse-mail";
import type { ServerReport } from "./read-dsn";
import { againAfter, TooEarly } from "./too-early";
import { type Understanding, understandMail } from "./understand-mail";

type Reading = { readonly workspaceId: string; readonly messageId: string };
type Context = Reading & {
  readonly deliveryId: string;
  /** Whoever got the mail knows the address that reports of it come to, and may write to it what he likes. */
  readonly isVouchedFor: false;
  readonly now: Date;
};

const MOST_PASSED_ON = 20;
const DAY_MS = 86_400_000;

/**
 * Reads a mail that came back and does what it calls for, once: a job may run again. One about a mail that is still being handed over
 * waits on, and is promised another look.
 */
export async function readInboundMessage(
  { workspaceId, messageId }: Reading,
  now = new Date(),
): Promise<void> {
  const actor = systemActor(workspaceId);
  const where = { workspaceId_id: { workspaceId, id: messageId } };
  const message = await inWorkspace(actor, (db) =>
    db.inboundMessage.findUnique({
      where: { ...where, state: "received" },
      select: { raw: true, recipient: true, deliveryId: true, caseId: true },
    }),
  );
  if (!message) return;
  const mail = await parseMail(message.raw);
  const understanding = mail && understand(mail, message.recipient);

  await inWorkspace(actor, async (db) => {
    const held = await db.$queryRaw<object[]>`
      select 1 from inbound_messages
      where workspace_id = ${workspaceId}::uuid and id = ${messageId}::uuid and state = 'received' for update`;
    if (held.length === 0) return;
    const { deliveryId, caseId } = message;
    const context = { workspaceId, messageId, isVouchedFor: false as const, now };
    const done = !understanding
      ? { kind: "unknown" as const, note: "It could not be read." }
      : caseId
        ? await keepCaseAnswer(db, mail, understanding, { ...context, caseId })
        : await act(db, mail, understanding, { ...context, deliveryId: deliveryId ?? "" });
    // What machines write to a case takes no room from what the client writes.
    await db.inboundMessage.update({
      where,
      data: {
        ...done,
        ...(caseId && done.kind !== "reply" ? { raw: new Uint8Array() } : {}),
        state: understanding ? "read" : "failed",
        readAt: now,
      },
      select: { id: true },
    });
  }).catch((error: unknown) => {
    if (!(error instanceof TooEarly)) throw error;
    return inWorkspace(actor, (db) =>
      enqueue(db, readInboundMessageJob, { workspaceId, messageId }, { startAfter: againAfter(now) }),
    );
  });
}

export const readInboundMessageJob = defineJob({
  name: "bounces.read-inbound-message",
  payload: z.object({ workspaceId: z.uuid(), messageId: z.uuid() }),
  run: (payload) => readInboundMessage(payload),
});

function understand(mail: Email, recipient: string): Understanding {
  const domain = recipient.slice(recipient.lastIndexOf("@") + 1).toLowerCase();
  const addressee = readAddressee(recipient, { secret: env().SECRET, domain });
  return addressee ? understandMail(mail, addressee.purpose) : { kind: "unknown" };
}

type Done = { readonly kind: InboundKind; readonly note: string | null };

async function act(db: Db, mail: Email, understood: Understanding, context: Context): Promise<Done> {
  switch (understood.kind) {
    case "bounce":
    case "complaint":
      return { kind: understood.kind, note: await applyReport(db, understood.report, context) };
    case "stop":
      await applyMailEvent(db, eventAbout(context, { kind: "unsubscribed" }), context);
      return { kind: "stop", note: null };
    case "auto_reply":
      return { kind: "auto_reply", note: await keepHint(db, mail, context) };
    case "reply":
      return { kind: "reply", note: await passOn(db, context) };
    default:
      return { kind: "unknown", note: "A mail server wrote it, but it does not say what became of a mail." };
  }
}

/** The address the report came to proves which mail it is about; what it returns of that mail must not contradict it. */
async function applyReport(db: Db, { returnedId, ...report }: ServerReport, context: Context) {
  if (returnedId && returnedId !== context.deliveryId)
    return "It returns another mail than the one it came for.";
  const { note } = await applyMailEvent(db, eventAbout(context, report), context);
  return note;
}

function eventAbout(
  { deliveryId, now }: Context,
  event: { kind: ServerReport["kind"] } & Partial<ServerReport>,
) {
  return { deliveryId, recipient: null, statusCode: null, words: "", at: now, ...event };
}

async function keepHint(db: Db, mail: Email, { workspaceId, deliveryId, now }: Context) {
  const text = `${mail.subject ?? ""}\n\n${wordsOfMail(mail)}`;
  const isKept = await keepLeftHint(db, { workspaceId, deliveryId, text, now });
  return isKept ? "It says that the person works there no more." : null;
}

async function passOn(db: Db, { workspaceId, messageId, deliveryId, now }: Context) {
  const passedOn = await db.inboundMessage.count({
    where: { workspaceId, deliveryId, kind: "reply", receivedAt: { gt: new Date(now.getTime() - DAY_MS) } },
  });
  if (passedOn >= MOST_PASSED_ON) return "Kept, but not passed on: too many replies to one mail in a day.";
  await enqueue(db, forwardReplyJob, { workspaceId, messageId });
  return null;
}
