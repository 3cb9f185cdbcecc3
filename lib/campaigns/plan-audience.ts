import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import { countAudience } from "./count-audience";
import { findCrowdedAccounts } from "./find-crowded-accounts";
import { readOpenings } from "./read-openings";
import { type CampaignId, campaignIdSchema } from "./schema";

/**
 * Whom a campaign would ask if it began now, or at the start it was given, in numbers: everybody known, asked at once and later, left out
 * by reason, and the accounts with more people than may be asked on one day.
 */
export async function planAudience(actor: Actor, input: CampaignId, now = new Date()) {
  authorize(actor, "campaign:read");
  const { campaignId } = campaignIdSchema.parse(input);
  const { workspaceId } = actor;

  return inWorkspace(actor, async (db) => {
    const plan = await readOpenings(db, { workspaceId, campaignId, now });
    const counts = await countAudience(db, { workspaceId, campaignId, plan });
    return { ...counts, crowded: await findCrowdedAccounts(db, { workspaceId, campaignId, plan }) };
  });
}

export type AudiencePlan = Awaited<ReturnType<typeof planAudience>>;
