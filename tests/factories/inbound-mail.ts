import { createTransport } from "nodemailer";
import { admitRecipient } from "@/lib/bounces/admit-recipient";
import { keepInboundMail } from "@/lib/bounces/keep-inbound-mail";
import { limitOfRecipient } from "@/lib/bounces/limit-of-recipient";
import { readInboundMessage } from "@/lib/bounces/read-inbound-message";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { startInboundSmtp } from "@/lib/platform/inbound-smtp";
import { replyAddress, returnPath, stopAddress } from "@/lib/platform/return-path";

export const INBOUND_DOMAIN = "mail.firm.example";
export const MOST_BYTES = 100_000;

type Workspace = { readonly workspaceId: string; readonly publicKey: string };
type Limits = { readonly mostBytes?: number; readonly mostHeld?: number };
type Keep = Parameters<typeof startInboundSmtp>[0]["keep"];

/** The mail server for what comes back, on a free port, and a way to write to it as another server does. */
export async function startInbound(keep: Keep = keepInboundMail, limits: Limits = {}) {
  process.env.INBOUND_DOMAIN = INBOUND_DOMAIN;
  const { port, stop } = await startInboundSmtp({
    host: "127.0.0.1",
    port: 0,
    domain: INBOUND_DOMAIN,
    mostBytes: MOST_BYTES,
    limitOf: limitOfRecipient,
    ...limits,
    admit: admitRecipient,
    keep,
  });
  const send = (to: string | string[], raw: string) =>
    createTransport({ host: "127.0.0.1", port, ignoreTLS: true }).sendMail({
      envelope: { from: "", to },
      raw,
    });
  return { send, stop };
}

const write = { bounce: returnPath, reply: replyAddress, stop: stopAddress };

/** Our address for what comes back to one mail. */
export function inboundAddress(
  purpose: keyof typeof write,
  { publicKey }: Workspace,
  { deliveryId }: { readonly deliveryId: string },
) {
  return write[purpose]({ secret: env().SECRET, domain: INBOUND_DOMAIN, publicKey, deliveryId });
}

/** The mails a workspace kept, oldest first. */
export function keptMails({ workspaceId }: Workspace) {
  return inWorkspace({ workspaceId }, (db) =>
    db.inboundMessage.findMany({
      where: { workspaceId },
      orderBy: { id: "asc" },
      select: { id: true, state: true, kind: true, note: true, deliveryId: true },
    }),
  );
}

/** Reads every mail a workspace kept, as the job does. */
export async function readMails(workspace: Workspace) {
  const { workspaceId } = workspace;
  for (const { id } of await keptMails(workspace)) await readInboundMessage({ workspaceId, messageId: id });
  return keptMails(workspace);
}
