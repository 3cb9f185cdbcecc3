import { systemActor } from "@/lib/access/actor";
import { findWorkspaceOfKey } from "@/lib/access/find-workspace-of-key";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { UnreadableSecret } from "@/lib/platform/sealed-secret";
import { openSenderSecret } from "@/lib/senders/sender-secret";
import { MailProvider } from "@/prisma/generated/enums";
import { applyProviderEventsJob } from "./apply-provider-events";
import { fetchCertificate } from "./fetch-from-sns";
import { type RawEvent, splitReport } from "./split-report";
import { type CertificateSource, type Hook, hookOfNobody, type Report, verifyReport } from "./verify-report";

type Incoming = Report & { readonly provider: string; readonly workspaceKey: string };
type Circumstances = { readonly now?: Date; readonly certificates?: CertificateSource };

const NO_WORKSPACE = "00000000-0000-0000-0000-000000000000";

/**
 * Takes in what a provider reports about mails: verifies it, stores it as it came, and promises to apply it. A copy of what is known
 * changes nothing. Strangers are `refused` or, where no workspace has the key, `unknown`; `later` when it cannot be verified right
 * now, so that the provider comes again.
 */
export async function receiveProviderReport(
  { provider: named, workspaceKey, ...report }: Incoming,
  { now = new Date(), certificates = fetchCertificate }: Circumstances = {},
): Promise<"accepted" | "refused" | "unknown" | "later"> {
  const provider = Object.values(MailProvider).find((one) => one === named);
  if (!provider) return "refused";

  const found = await findWorkspaceOfKey(workspaceKey);
  const actor = systemActor(found ?? NO_WORKSPACE);
  const { workspaceId } = actor;
  const hook = await inWorkspace(actor, (db) => readHook(db, workspaceId, provider));
  try {
    if (!(await verifyReport(report, hook ?? hookOfNobody(provider), { now, certificates })))
      return found ? "refused" : "unknown";
  } catch (error) {
    log.warn({ workspaceId, error }, "a mail provider's certificate could not be fetched");
    return "later";
  }
  const events = splitReport(provider, Buffer.from(report.body).toString("utf8"));
  await inWorkspace(actor, (db) => storeEvents(db, { workspaceId, provider, events, now }));
  return "accepted";
}

async function readHook(db: Db, workspaceId: string, provider: MailProvider): Promise<Hook | null> {
  const sender = await db.sender.findFirst({
    where: { workspaceId, provider },
    select: { id: true, workspaceId: true, hookSecret: true, hookTopic: true },
  });
  if (!sender) return null;
  try {
    const { hookSecret, hookTopic: topic } = sender;
    if (provider === "ses") return { provider, secret: "", topic };
    return hookSecret
      ? { provider, topic, secret: openSenderSecret(sender, "hook_secret", hookSecret) }
      : null;
  } catch (error) {
    if (error instanceof UnreadableSecret) return null;
    throw error;
  }
}

type Storing = {
  readonly workspaceId: string;
  readonly provider: MailProvider;
  readonly events: readonly RawEvent[];
  readonly now: Date;
};

async function storeEvents(db: Db, { workspaceId, provider, events, now }: Storing) {
  const added = await db.$executeRaw`
    insert into provider_events (workspace_id, id, provider, event_id, payload, received_at)
    select ${workspaceId}::uuid, app_uuid_v7(), ${provider}::mail_provider, event_id, payload, ${now}
    from unnest(
      ${events.map(({ eventId }) => eventId)}::text[],
      ${events.map(({ payload }) => payload)}::text[]
    ) as given (event_id, payload)
    on conflict (workspace_id, provider, event_id) do nothing`;
  if (added > 0) await enqueue(db, applyProviderEventsJob, { workspaceId });
}
