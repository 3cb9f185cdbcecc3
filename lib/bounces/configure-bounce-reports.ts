import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { recordAuditEntry } from "@/lib/audit/record-audit-entry";
import { inWorkspace } from "@/lib/platform/database/door";
import { RuleViolation } from "@/lib/platform/errors";
import { ensureSender } from "@/lib/senders/ensure-sender";
import { sealSenderSecret } from "@/lib/senders/sender-secret";
import type { MailProvider } from "@/prisma/generated/enums";
import { POSTMARK_USER } from "./hook-address";
import { readSendgridKey } from "./report-signature";
import { type BounceReportsInput, bounceReportsSchema } from "./schema";

/** Says which provider reports bounces and complaints, and how it proves itself. An empty secret keeps the one of the same provider. */
export async function configureBounceReports(actor: Actor, input: BounceReportsInput, now = new Date()) {
  authorize(actor, "sender:configure");
  const settings = bounceReportsSchema.parse(input);
  const { workspaceId, memberId } = actor;
  const provider: MailProvider | null = settings.provider === "none" ? null : settings.provider;
  const typed = typedSecret(settings);

  await inWorkspace(actor, async (db) => {
    const sender = await ensureSender(db, workspaceId);
    const isKept = !typed && sender.provider === provider && sender.hookSecret !== null;
    if (provider && provider !== "ses" && !typed && !isKept) throw new RuleViolation(SECRET_MISSING);
    await db.sender.update({
      where: { workspaceId_id: { workspaceId, id: sender.id } },
      data: {
        provider,
        hookTopic: settings.provider === "ses" ? settings.topic : null,
        ...(!isKept && { hookSecret: typed ? sealSenderSecret(sender, "hook_secret", typed) : null }),
        generation: { increment: 1 }, // Mails name their delivery in the provider's own way from now on.
      },
      select: { id: true },
    });
    await recordAuditEntry(db, {
      workspaceId,
      memberId,
      action: "bounceReports:configured",
      subject: { type: "Sender", id: sender.id },
      data: { provider, isNewSecret: Boolean(typed) },
      at: now,
    });
  });
}

const SECRET_MISSING = "Give the key or password: without it nobody could tell the provider from a stranger.";

function typedSecret(settings: ReturnType<typeof bounceReportsSchema.parse>): string | null {
  if (!("secret" in settings) || !settings.secret) return null;
  const { provider, secret } = settings;
  if (provider === "postmark") return `${POSTMARK_USER}:${secret}`;
  if (provider === "sendgrid" && !readSendgridKey(secret)) {
    throw new RuleViolation(
      "This is not the verification key of SendGrid's signed event webhook. Copy it whole.",
    );
  }
  return secret;
}
