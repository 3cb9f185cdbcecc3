import { subDays } from "date-fns";
import { z } from "zod";
import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { defineJob, enqueue } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { learnDomain } from "./learn-domain";

const DOMAINS_AT_ONCE = 500;
/** Until a domain that scanned, and was scanned by no more since, is looked at again. */
const FORGET_AFTER_DAYS = 7;

type Chunk = {
  readonly workspaceId: string;
  /** The last domain of the chunk before. */
  readonly after?: string;
};

/**
 * Learns of every domain of which mails were scanned since something was learned last, and once a week of those that scan: counts of how many of the last 180 days all links
 * were opened, and whether that is a fifth of those sent, and marks the domains that scan. Each is done in a transaction of its own, and
 * one that fails is left for the next time and holds up no other. Five hundred at a time, and the next in a job of their own. The answers
 * of a domain that has become one that scans are looked at again.
 */
export async function learnDomains({ workspaceId, after = "" }: Chunk, now = new Date()): Promise<void> {
  const actor = systemActor(workspaceId);
  const scanned = await inWorkspace(actor, (db) =>
    db.recipientDomain.findMany({
      where: {
        ...{ workspaceId, domain: { gt: after } },
        OR: [{ learnedAt: null }, { isScanning: true, learnedAt: { lt: subDays(now, FORGET_AFTER_DAYS) } }],
      },
      orderBy: { domain: "asc" },
      take: DOMAINS_AT_ONCE,
      select: { domain: true },
    }),
  );
  for (const { domain } of scanned) {
    await inWorkspace(actor, (db) => learnDomain(db, { workspaceId, domain }, now)).catch((error: unknown) =>
      log.error({ workspaceId, domain, error }, "nothing could be learned of a domain"),
    );
  }
  const last = scanned.at(-1);
  if (last && scanned.length === DOMAINS_AT_ONCE)
    await inWorkspace(actor, (db) => enqueue(db, learnDomainsJob, { workspaceId, after: last.domain }));
}

export const learnDomainsJob = defineJob<Chunk>({
  name: "responses.learn-domains",
  payload: z.object({ workspaceId: z.uuid(), after: z.string().min(1).max(254).optional() }),
  run: (payload) => learnDomains(payload),
});
