import type { RawDb } from "@/lib/platform/database/raw-db";

type From = { readonly networkHash: string | null; readonly at: Date };

const MANY_INVITATIONS = 10;
const MANY_ACCOUNTS = 3;
const MOST_LOOKED_AT = 300;
const MINUTE = 60_000;

/**
 * Tells networks from which, in the hour before, the links of ten or more people of three or more accounts were opened while no person
 * was seen on their pages. An office is one account; a proxy of many firms has people behind it. Of each network the latest 300
 * observations are looked at, some twelve for each mail that a scanner opens. A step.
 */
export async function readBusyNetworks(
  db: RawDb,
  workspaceId: string,
  from: readonly From[],
): Promise<(one: From) => boolean> {
  // Answers of one minute from one network ask the same.
  const asked = new Map(
    from.flatMap(({ networkHash, at }) =>
      networkHash === null ? [] : [[keyOf({ networkHash, at }), { networkHash, at: endOfMinute(at) }]],
    ),
  );
  if (asked.size === 0) return () => false;

  const wanted = [...asked].map(([key, one]) => ({ key, ...one }));
  const busy = await db.$queryRaw<{ key: string }[]>`
    select n.key
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as n(key text, "networkHash" text, at timestamptz)
    cross join lateral (
      select count(*) as invitations, count(distinct i.account_id) as accounts
      from (
        select invitation_id from (
          select invitation_id, kind from observations
          where workspace_id = ${workspaceId}::uuid and network_hash = n."networkHash"
            and at <= n.at and at > n.at - interval '1 hour'
          order by at desc limit ${MOST_LOOKED_AT}
        ) latest
        group by invitation_id having not bool_or(kind = 'evidence')
      ) opened
      join invitations i on i.workspace_id = ${workspaceId}::uuid and i.id = opened.invitation_id
    ) counted
    where counted.invitations >= ${MANY_INVITATIONS} and counted.accounts >= ${MANY_ACCOUNTS}`;
  const keys = new Set(busy.map(({ key }) => key));
  return (one) => keys.has(keyOf(one));
}

function keyOf({ networkHash, at }: From): string {
  return `${networkHash}:${Math.floor(at.getTime() / MINUTE)}`;
}

function endOfMinute(at: Date): Date {
  return new Date((Math.floor(at.getTime() / MINUTE) + 1) * MINUTE);
}
