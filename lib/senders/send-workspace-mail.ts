import { createTransport } from "nodemailer";
import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import type { Mail } from "@/lib/platform/mailer";
import { readSender } from "./read-sender";

type WorkspaceMail = Mail & {
  /** Who it comes from, instead of the sender's usual name. */
  readonly fromName?: string;
};

const CONNECT_LIMIT_MS = 10_000;
const SILENCE_LIMIT_MS = 20_000;

/**
 * Sends one mail of a workspace's own at once, in its name and through its sender. Over a connection of its own: never behind
 * a campaign, and also while campaigns are paused.
 */
export async function sendWorkspaceMail(
  workspaceId: string,
  { to, fromName, attachments = [], ...mail }: WorkspaceMail,
) {
  const { server, dkim, from } = await inWorkspace(systemActor(workspaceId), (db) =>
    readSender(db, workspaceId),
  );
  const transport = createTransport({
    ...server,
    ...(dkim ? { dkim } : {}),
    connectionTimeout: CONNECT_LIMIT_MS,
    greetingTimeout: CONNECT_LIMIT_MS,
    socketTimeout: SILENCE_LIMIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  await transport.sendMail({
    ...mail,
    attachments: [...attachments],
    to: { name: "", address: to },
    from: { name: fromName ?? from.name ?? "", address: from.address },
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF, AutoReply" },
  });
}
