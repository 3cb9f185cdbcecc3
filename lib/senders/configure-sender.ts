import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { assertPublicHost } from "@/lib/platform/assert-public-host";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { ensureSender } from "./ensure-sender";
import { type SenderInput, senderSchema } from "./schema";
import { senderChange } from "./sender-change";

type Circumstances = { readonly now?: Date; readonly isLocal?: boolean };

/** Changes how the workspace sends. A secret left empty stays as it is, for the same server and account only. Every worker drops its old connections. */
export async function configureSender(
  actor: Actor,
  input: SenderInput,
  { now = new Date(), isLocal = env().isLocal }: Circumstances = {},
) {
  authorize(actor, "sender:configure");
  const settings = senderSchema.parse(input);
  if (settings.kind === "smtp") await assertPublicHost(settings.host, isLocal);
  const { workspaceId, memberId } = actor;

  await inWorkspace(actor, async (db) => {
    const stored = await ensureSender(db, workspaceId);
    const { change, newSecrets } = senderChange(stored, settings);
    await db.sender.update({
      where: { workspaceId_id: { workspaceId, id: stored.id } },
      data: { ...change, generation: { increment: 1 } },
      select: { id: true },
    });
    const { kind, host, port, security, username, fromAddress, maxConnections, maxRate } = change;
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action: "sender:configured",
      subject: { type: "Sender", id: stored.id },
      data: { kind, host, port, security, username, fromAddress, maxConnections, maxRate, newSecrets },
      at: now,
    });
  });
}
