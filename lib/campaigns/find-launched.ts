import type { Db } from "@/lib/platform/database/door";
import { readCursor, writeCursor } from "@/lib/platform/page-cursor";
import { countAsked } from "./count-asked";
import { sumInvitations } from "./invitation-sum";

const PAGE = 50;

type Launched = { readonly workspaceId: string; readonly since: Date; readonly cursor?: string };

/** A page of the campaigns launched since an instant, latest first, each with how its invitations ended, and the sum over all pages. A step. */
export async function findLaunched(db: Db, { workspaceId, since, cursor }: Launched) {
  const last = readCursor(cursor);
  const found = await db.campaign.findMany({
    where: {
      AND: [
        { workspaceId, launchedAt: { gte: since } },
        last
          ? { launchedAt: { lte: last.at }, OR: [{ launchedAt: { lt: last.at } }, { id: { lt: last.id } }] }
          : {},
      ],
    },
    orderBy: [{ launchedAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    select: {
      id: true,
      name: true,
      launchedAt: true,
      surveyVersion: { select: { number: true, survey: { select: { id: true, name: true } } } },
    },
  });
  const asked = await countAsked(db, workspaceId, since);
  const campaigns = found
    .slice(0, PAGE)
    .map((campaign) => ({ ...campaign, invitations: asked.get(campaign.id) ?? sumInvitations([]) }));
  const end = campaigns.at(-1);
  const isMore = found.length > PAGE && end?.launchedAt;
  return {
    campaigns,
    count: asked.size,
    total: sumInvitations(asked.values()),
    nextCursor: isMore ? writeCursor({ at: isMore, id: end.id }) : null,
  };
}
