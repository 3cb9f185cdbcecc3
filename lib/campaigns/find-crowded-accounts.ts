import type { Db } from "@/lib/platform/database/door";
import { audienceSql } from "./audience";
import type { Openings } from "./read-openings";

const MOST_NAMED = 3;

export type CrowdedAccounts = {
  /** How many people of one account may be asked on one day. */
  readonly cap: number;
  /** The most crowded, with how many days it takes at least to ask everybody there. */
  readonly accounts: readonly {
    readonly id: string;
    readonly name: string;
    readonly people: number;
    readonly days: number;
  }[];
  /** How many there are. */
  readonly total: number;
};

type Plan = { readonly workspaceId: string; readonly campaignId: string; readonly plan: Openings };

/** The accounts of which a campaign asks more people than it may on one day; null where any number may be asked. A step. */
export async function findCrowdedAccounts(
  db: Db,
  { workspaceId, campaignId, plan }: Plan,
): Promise<CrowdedAccounts | null> {
  const { accountDailyCap: cap } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { accountDailyCap: true },
  });
  if (cap === null) return null;
  const rows = await db.$queryRaw<{ id: string; name: string; people: number; total: number }[]>`
    select a.id, a.name, crowd.people, (count(*) over ())::int as total
    from (
      select account_id, count(*)::int as people from (${audienceSql({ workspaceId, campaignId, plan })}) audience
      where reason is null group by account_id having count(*) > ${cap}
    ) crowd
    join accounts a on a.workspace_id = ${workspaceId}::uuid and a.id = crowd.account_id
    order by crowd.people desc, a.name limit ${MOST_NAMED}`;
  return {
    cap,
    accounts: rows.map(({ id, name, people }) => ({ id, name, people, days: Math.ceil(people / cap) })),
    total: rows[0]?.total ?? 0,
  };
}
