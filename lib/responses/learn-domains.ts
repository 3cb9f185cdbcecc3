import { z } from "zod";
import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { defineJob } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { learnDomain } from "./learn-domain";

const MOST_DOMAINS = 500;

/**
 * Counts of the domains where something opened all links of how many mails of the last 180 days they did, and whether that is a fifth of
 * those sent, and marks those that scan; each domain in a transaction of its own, and one that fails holds up no other. The answers of
 * a domain that has become one are looked at again.
 */
export async function learnDomains(
  { workspaceId }: { readonly workspaceId: string },
  now = new Date(),
): Promise<void> {
  const actor = systemActor(workspaceId);
  const known = await inWorkspace(actor, (db) =>
    db.recipientDomain.findMany({
      where: { workspaceId },
      orderBy: [{ learnedAt: "asc" }, { domain: "asc" }],
      take: MOST_DOMAINS,
      select: { domain: true },
    }),
  );
  for (const { domain } of known) {
    await inWorkspace(actor, (db) => learnDomain(db, { workspaceId, domain }, now)).catch((error: unknown) =>
      log.error({ workspaceId, domain, error }, "nothing could be learned of a domain"),
    );
  }
}

export const learnDomainsJob = defineJob({
  name: "responses.learn-domains",
  payload: z.object({ workspaceId: z.uuid() }),
  run: (payload) => learnDomains(payload),
});
