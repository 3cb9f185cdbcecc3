import { POST } from "@/app/api/hooks/mail/[provider]/[workspaceKey]/route";
import { inWorkspace } from "@/lib/platform/database/door";
import { ensureSender } from "@/lib/senders/ensure-sender";
import { sealSenderSecret } from "@/lib/senders/sender-secret";
import type { MailProvider } from "@/prisma/generated/enums";

type Place = { readonly workspaceId: string };
type Proof = { readonly secret?: string; readonly topic?: string };

/** Makes a workspace listen to a provider that proves itself so. */
export function listenTo(
  { workspaceId }: Place,
  provider: MailProvider,
  { secret, topic = undefined }: Proof,
) {
  return inWorkspace({ workspaceId }, async (db) => {
    const sender = await ensureSender(db, workspaceId);
    const hookSecret = secret ? sealSenderSecret(sender, "hook_secret", secret) : null;
    await db.sender.update({
      where: { workspaceId },
      data: { provider, hookSecret, hookTopic: topic ?? null },
    });
  });
}

/** Posts to the webhook as a provider does; from its own address, where `x-amends-peer` is given. */
export function postReport(
  workspaceKey: string,
  provider: string,
  body: unknown,
  headers: Record<string, string> = {},
) {
  const request = new Request(`http://127.0.0.1:3000/api/hooks/mail/${provider}/${workspaceKey}`, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers,
  });
  return POST(request, { params: Promise.resolve({ provider, workspaceKey }) });
}

/** The reports a workspace keeps, oldest first. */
export function storedReports({ workspaceId }: Place) {
  return inWorkspace({ workspaceId }, (db) =>
    db.providerEvent.findMany({
      where: { workspaceId },
      orderBy: { id: "asc" },
      select: { state: true, note: true, attempts: true },
    }),
  );
}
