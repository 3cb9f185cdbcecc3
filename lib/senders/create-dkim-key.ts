import { generateKeyPair } from "node:crypto";
import { promisify } from "node:util";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { Prisma } from "@/prisma/generated/client";
import { ensureSender } from "./ensure-sender";
import { domainOf } from "./mail-domain";
import { type DkimKeyInput, dkimKeySchema } from "./schema";
import { sealSenderSecret } from "./sender-secret";

const BITS = 2048;

/** Makes a key with which the firm's mail will be signed, for the domain of its from address. It replaces an earlier one; mail is signed once the new one was seen in DNS. */
export async function createDkimKey(actor: Actor, input: DkimKeyInput, now = new Date()) {
  authorize(actor, "sender:configure");
  const { selector } = dkimKeySchema.parse(input);
  const { workspaceId, memberId } = actor;
  // Before the transaction: finding primes takes its time.
  const { privateKey, publicKey } = await promisify(generateKeyPair)("rsa", {
    modulusLength: BITS,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "der" },
  });

  await inWorkspace(actor, async (db) => {
    const sender = await ensureSender(db, workspaceId);
    if (sender.kind !== "smtp" || !sender.fromAddress) {
      throw new RuleViolation(
        "Mail is signed here only when it goes out through a mail server of your own. Set that up first.",
      );
    }
    const dkimDomain = domainOf(sender.fromAddress);
    await db.sender.update({
      where: { workspaceId_id: { workspaceId, id: sender.id } },
      data: {
        dkimDomain,
        dkimSelector: selector,
        dkimPrivateKey: sealSenderSecret(sender, "dkim_private_key", privateKey),
        dkimPublicKey: publicKey.toString("base64"),
        dkimPublishedAt: null,
        // They may hold the record of the key before.
        dnsCheckedAt: null,
        dnsFindings: Prisma.DbNull,
        generation: { increment: 1 },
      },
      select: { id: true },
    });
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action: "sender:dkim_key_created",
      subject: { type: "Sender", id: sender.id },
      data: { dkimDomain, selector },
      at: now,
    });
  });
}
