import type { Db } from "@/lib/platform/database/door";
import { candidatePasses } from "./candidate-filter";
import type { CandidateFilter } from "./schema";

export const MOST_CHOICES = 300;

/** What contacts can be chosen by, 300 of each kind at most. Of accounts only those in which the rest of the filter finds somebody: where a firm has more, words narrow them. A step. */
export async function listCandidateChoices(db: Db, workspaceId: string, filter: CandidateFilter) {
  const passes = candidatePasses(workspaceId, { ...filter, accountId: undefined });
  const accounts = await db.$queryRaw<{ id: string; name: string }[]>`
    select a.id, a.name from accounts a
    where a.workspace_id = ${workspaceId}::uuid
      and (a.id = ${filter.accountId ?? null}::uuid or exists (select from contacts c where ${passes}))
    order by a.id is distinct from ${filter.accountId ?? null}::uuid, a.name, a.id limit ${MOST_CHOICES}`;
  const teams = await db.team.findMany({
    where: { workspaceId },
    orderBy: { name: "asc" },
    take: MOST_CHOICES,
    select: { id: true, name: true },
  });
  const tags = await db.$queryRaw<{ value: string }[]>`
    select distinct unnest(tags) as value from accounts where workspace_id = ${workspaceId}::uuid order by 1 limit ${MOST_CHOICES}`;
  const regions = await db.$queryRaw<{ value: string }[]>`
    select distinct region as value from accounts
    where workspace_id = ${workspaceId}::uuid and region is not null order by 1 limit ${MOST_CHOICES}`;
  return {
    accounts,
    teams,
    tags: tags.map(({ value }) => value),
    regions: regions.map(({ value }) => value),
  };
}
