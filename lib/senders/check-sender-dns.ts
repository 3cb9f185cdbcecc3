import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { RuleViolation } from "@/lib/platform/errors";
import { openDns } from "@/lib/platform/open-dns";
import type { Sender } from "@/prisma/generated/client";
import { ensureSender } from "./ensure-sender";
import type { Finding } from "./finding";
import { inspectDomain } from "./inspect-domain";
import { domainOf } from "./mail-domain";
import { OAUTH_PROVIDERS } from "./oauth-provider";

type Circumstances = { readonly now?: Date; readonly dnsServers?: string };

/** Asks DNS whether receivers can tell that the sender's mail is genuine (SPF, DKIM, DMARC), and keeps what was found. From when its key is seen there, mail is signed; when it is gone, no more. */
export async function checkSenderDns(
  actor: Actor,
  { now = new Date(), dnsServers = env().DNS_SERVERS }: Circumstances = {},
): Promise<Finding[]> {
  authorize(actor, "sender:configure");
  const sender = await inWorkspace(actor, (db) => ensureSender(db, actor.workspaceId));
  const place = placeOf(sender);
  if (!place) {
    throw new RuleViolation(
      "Mail goes out through the installation's own mail server. Whoever runs the installation looks after its DNS.",
    );
  }

  const dns = openDns(dnsServers);
  try {
    const { findings, isKeyPublished } = await inspectDomain({ ...place, key: ownKey(sender) }, dns);
    await inWorkspace(actor, (db) => keep(db, sender, { findings, isKeyPublished, now }));
    return findings;
  } finally {
    dns.close();
  }
}

function placeOf({ kind, host, fromAddress }: Sender) {
  if (!fromAddress || kind === "house") return null;
  const from = domainOf(fromAddress);
  const envelope = env().INBOUND_DOMAIN ?? from;
  if (kind === "smtp") return { kind, from, envelope, host: host ?? "" };
  return { kind, from, envelope: from, host: OAUTH_PROVIDERS[kind].host };
}

function ownKey({ kind, dkimDomain, dkimSelector, dkimPublicKey }: Sender) {
  if (kind !== "smtp" || !dkimDomain || !dkimSelector || !dkimPublicKey) return null;
  return { domain: dkimDomain, selector: dkimSelector, publicKey: dkimPublicKey };
}

type Found = { findings: Finding[]; isKeyPublished: boolean | null; now: Date };

async function keep(db: Db, sender: Sender, { findings, isKeyPublished, now }: Found) {
  const { workspaceId, id, generation, dkimPublishedAt } = sender;
  const isNews = isKeyPublished !== null && isKeyPublished !== (dkimPublishedAt !== null);
  await db.sender.updateMany({
    // Not where the sender was changed meanwhile: this would be about another one.
    where: { workspaceId, id, generation },
    data: {
      dnsCheckedAt: now,
      dnsFindings: findings,
      ...(isNews ? { dkimPublishedAt: isKeyPublished ? now : null, generation: { increment: 1 } } : {}),
    },
  });
}
