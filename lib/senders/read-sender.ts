import type { Db } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { UnreadableSecret } from "@/lib/platform/sealed-secret";
import { memberServer, type SmtpServer } from "@/lib/platform/smtp-server-options";
import type { MailProvider, Sender, SenderKind, SenderState } from "@/prisma/generated/client";
import type { DkimKey } from "./dkim-key";
import { ensureSender } from "./ensure-sender";
import { pauseSender } from "./pause-sender";
import { readDkimKey } from "./read-dkim-key";
import { senderServer } from "./sender-server";

/** A sender with everything that sending takes, its secrets in clear: never to leave the server. */
export type ReadySender = {
  readonly id: string;
  readonly kind: SenderKind;
  readonly generation: number;
  readonly state: SenderState;
  readonly pauseReason: string | null;
  readonly maxConnections: number;
  readonly provider: MailProvider | null;
  readonly from: { readonly name: string | null; readonly address: string };
  readonly server: SmtpServer;
  readonly dkim: DkimKey | null;
};

const UNREADABLE =
  "The stored password or key of this sender cannot be read, because the installation's SECRET was changed. Nothing is sent. Enter it again under Settings, Sender, then resume.";

/** How a workspace sends; one that never said so sends by the installation's own server. A sender whose secrets cannot be read is paused. A step. */
export async function readSender(db: Db, workspaceId: string, now = new Date()): Promise<ReadySender> {
  const sender = await ensureSender(db, workspaceId);
  try {
    return readySender(sender, { server: senderServer(sender), dkim: readDkimKey(sender) });
  } catch (error) {
    if (!(error instanceof UnreadableSecret)) throw error;
    await pauseSender(db, workspaceId, UNREADABLE, now);
    const paused = await db.sender.findUniqueOrThrow({ where: { workspaceId } });
    return readySender(paused, { server: nowhere(), dkim: null });
  }
}

function readySender(sender: Sender, secrets: Pick<ReadySender, "server" | "dkim">): ReadySender {
  const { id, kind, generation, state, pauseReason, maxConnections, provider } = sender;
  const isHouse = kind === "house";
  const from = {
    name: isHouse ? null : sender.fromName,
    address: (isHouse ? null : sender.fromAddress) ?? env().MAIL_FROM,
  };
  return { id, kind, generation, state, pauseReason, maxConnections, provider, from, ...secrets };
}

/** A name that never resolves (RFC 6761): nothing may go out by another way than the one that was chosen. */
function nowhere() {
  return memberServer({ host: "sender.invalid", port: 587, security: "starttls" });
}
