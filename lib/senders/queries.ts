import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { getTimeZone } from "@/lib/platform/get-time-zone";
import { isSigning } from "./dkim-key";
import { dkimRecord } from "./dkim-record";
import { ensureSender } from "./ensure-sender";
import { readFindings } from "./finding";

/** How the workspace sends, for the screen: everything but the secrets, of which only says that they are kept. */
export async function getSenderSettings(actor: Actor) {
  authorize(actor, "sender:configure");
  const { sender, timeZone } = await inWorkspace(actor, async (db) => ({
    sender: await ensureSender(db, actor.workspaceId),
    timeZone: await getTimeZone(db, actor.workspaceId),
  }));
  const { dkimDomain, dkimSelector, dkimPublicKey, dkimPublishedAt } = sender;
  return {
    timeZone,
    kind: sender.kind,
    generation: sender.generation,
    host: sender.host,
    port: sender.port,
    security: sender.security,
    username: sender.username,
    oauthTenant: sender.oauthTenant,
    oauthClientId: sender.oauthClientId,
    fromName: sender.fromName,
    fromAddress: sender.fromAddress,
    houseAddress: env().MAIL_FROM,
    maxConnections: sender.maxConnections,
    maxRate: sender.maxRate,
    rate: sender.rate,
    hasPassword: sender.password !== null,
    hasOauthClientSecret: sender.oauthClientSecret !== null,
    hasOauthRefreshToken: sender.oauthRefreshToken !== null,
    state: sender.state,
    pauseReason: sender.pauseReason,
    pausedAt: sender.pausedAt,
    testedAt: sender.testedAt,
    testFindings: readFindings(sender.testFindings),
    dnsCheckedAt: sender.dnsCheckedAt,
    dnsFindings: readFindings(sender.dnsFindings),
    dkim:
      dkimDomain && dkimSelector && dkimPublicKey
        ? {
            domain: dkimDomain,
            selector: dkimSelector,
            publishedAt: dkimPublishedAt,
            isSigning: isSigning(sender),
            record: dkimRecord({ domain: dkimDomain, selector: dkimSelector, publicKey: dkimPublicKey }),
          }
        : null,
  };
}

export type SenderView = Awaited<ReturnType<typeof getSenderSettings>>;
