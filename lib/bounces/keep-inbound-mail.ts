import { createHash } from "node:crypto";
import { findWorkspaceOfKey } from "@/lib/access/find-workspace-of-key";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { enqueue } from "@/lib/platform/jobs";
import { readAddressee } from "./addressee";
import { readInboundMessageJob } from "./read-inbound-message";
import { readRoom } from "./read-room";

type Mail = { readonly recipients: readonly string[]; readonly raw: Buffer };

/**
 * Stores a mail that came back, once for each address of ours, and promises to read it. The same mail again is not kept twice. Throws
 * when others have filled the room there was for it, so that the sending server comes again.
 */
export async function keepInboundMail({ recipients, raw }: Mail, now = new Date()) {
  const { SECRET: secret, INBOUND_DOMAIN: domain = "" } = env();
  for (const recipient of recipients) {
    const addressee = readAddressee(recipient, { secret, domain });
    const workspaceId = addressee && (await findWorkspaceOfKey(addressee.publicKey));
    if (!workspaceId) continue;
    const { about } = addressee;
    const digest = createHash("sha256").update(`${recipient.toLowerCase()}\n`).update(raw).digest("hex");
    const message = { workspaceId, ...about, recipient, digest, raw: new Uint8Array(raw), receivedAt: now };
    await inWorkspace({ workspaceId }, async (db) => {
      const room = await readRoom(db, workspaceId, about);
      if (room === null || room < raw.length) throw new Error("Too much is kept for this mail.");
      const [kept] = await db.inboundMessage.createManyAndReturn({
        data: [message],
        skipDuplicates: true,
        select: { id: true },
      });
      if (kept) await enqueue(db, readInboundMessageJob, { workspaceId, messageId: kept.id });
    });
  }
}
