import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import type { Mail } from "@/lib/platform/mailer";
import { sendOnce } from "@/lib/platform/send-once";
import { readSender } from "./read-sender";

type WorkspaceMail = Mail & {
  /** Who it comes from, instead of the sender's usual name. */
  readonly fromName?: string;
  /** Whether a member wrote it to this one person: then it is no machine's mail, and who is away may say so. */
  readonly isPersonal?: boolean;
};

const CONNECT_LIMIT_MS = 10_000;
const SILENCE_LIMIT_MS = 20_000;
const BY_MACHINE = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF, AutoReply" };

/**
 * Sends one mail of a workspace's own at once, in its name and through its sender. Over a connection of its own: never behind
 * a campaign, and also while campaigns are paused. Throws `UncertainMail` when nobody can know whether the server took it.
 */
export async function sendWorkspaceMail(
  workspaceId: string,
  { to, fromName, isPersonal = false, attachments = [], ...mail }: WorkspaceMail,
) {
  const { server, dkim, from } = await inWorkspace(systemActor(workspaceId), (db) =>
    readSender(db, workspaceId),
  );
  const connection = {
    ...server,
    ...(dkim ? { dkim } : {}),
    connectionTimeout: CONNECT_LIMIT_MS,
    greetingTimeout: CONNECT_LIMIT_MS,
    socketTimeout: SILENCE_LIMIT_MS,
  };
  await sendOnce(connection, {
    ...mail,
    attachments: [...attachments],
    to: { name: "", address: to },
    from: { name: fromName ?? from.name ?? "", address: from.address },
    headers: isPersonal ? {} : BY_MACHINE,
  });
}
