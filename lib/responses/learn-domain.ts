import { subDays } from "date-fns";
import type { Db } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import { Prisma } from "@/prisma/generated/client";
import { rederiveAnswersJob } from "./rederive-answers";
import { isScanning, mostSent } from "./scanning-domain";

const DAYS_BACK = 180;
const MOST_SCANNED = 10_000;

type Asked = { readonly workspaceId: string; readonly domain: string };

/**
 * Learns of one domain. It is not locked while it is counted, for an answer may wait for who marks a scan: when one is marked meanwhile,
 * the domain is left to be learned of again. A step.
 */
export async function learnDomain(db: Db, { workspaceId, domain }: Asked, now: Date) {
  const before = await db.recipientDomain.findUniqueOrThrow({
    where: { workspaceId_domain: { workspaceId, domain } },
    select: { isScanning: true, scanned: true },
  });
  const counted = await countDomain(db, { workspaceId, domain }, now);
  const isNow = isScanning(counted);
  // Whoever marks a scan raises the count.
  const { count } = await db.recipientDomain.updateMany({
    where: { workspaceId, domain, scanned: before.scanned },
    data: { ...counted, isScanning: isNow, learnedAt: now },
  });
  if (count === 1 && isNow && !before.isScanning)
    await enqueue(db, rederiveAnswersJob, { workspaceId, domain });
}

type Counted = { sent: number; scanned: number };

/**
 * Of those sent no more are counted than tell that it does not scan. Each is looked up: of whether a mail went out `exists` would make
 * Postgres read all mails.
 */
async function countDomain(db: Db, { workspaceId, domain }: Asked, now: Date): Promise<Counted> {
  const asked = Prisma.sql`
    contacts c join invitations i on i.workspace_id = c.workspace_id and i.contact_id = c.id
    where c.workspace_id = ${workspaceId}::uuid and c.domain = ${domain} and i.created_at >= ${subDays(now, DAYS_BACK)}`;
  const [{ scanned } = { scanned: 0 }] = await db.$queryRaw<Pick<Counted, "scanned">[]>`
    select count(*)::int as scanned
    from (select from ${asked} and i.scanned_at is not null limit ${MOST_SCANNED}) opened`;
  const [{ sent } = { sent: 0 }] = await db.$queryRaw<Pick<Counted, "sent">[]>`
    select count(*)::int as sent
    from (
      select from ${asked} and (i.scanned_at is not null or (
        select true from deliveries d
        where d.workspace_id = i.workspace_id and d.invitation_id = i.id and d.sent_at is not null limit 1
      )) limit ${mostSent(scanned)}
    ) mailed`;
  return { sent, scanned };
}
