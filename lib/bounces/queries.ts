import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { MailProvider } from "@/prisma/generated/enums";
import { hookAddress } from "./hook-address";

/** From where bounces and complaints are reported, for the screen: every provider's address, whether its secret is kept, and what it reported last. */
export function getBounceReports(actor: Actor) {
  authorize(actor, "sender:configure");
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const { publicKey, timeZone } = await db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { publicKey: true, timeZone: true },
    });
    const sender = await db.sender.findUnique({
      where: { workspaceId },
      select: { provider: true, hookSecret: true, hookTopic: true, generation: true },
    });
    const lastEvent = await db.providerEvent.findFirst({
      where: { workspaceId },
      orderBy: { receivedAt: "desc" },
      select: { provider: true, state: true, note: true, receivedAt: true },
    });
    return {
      timeZone,
      provider: sender?.provider ?? null,
      generation: sender?.generation ?? 0,
      hasSecret: sender?.hookSecret != null,
      topic: sender?.hookTopic ?? null,
      addresses: addressesOf(publicKey),
      lastEvent,
      inboundDomain: env().INBOUND_DOMAIN ?? null,
    };
  });
}

export type BounceReportsView = Awaited<ReturnType<typeof getBounceReports>>;

function addressesOf(publicKey: string) {
  const address = (provider: MailProvider) => hookAddress({ appUrl: env().APP_URL, provider, publicKey });
  return {
    ses: address(MailProvider.ses),
    sendgrid: address(MailProvider.sendgrid),
    mailgun: address(MailProvider.mailgun),
    postmark: address(MailProvider.postmark),
  };
}
