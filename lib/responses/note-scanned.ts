import type { Db } from "@/lib/platform/database/door";
import { enqueue } from "@/lib/platform/jobs";
import { learnDomainsJob } from "./learn-domains";
import { opensAllLinks } from "./scanning-domain";

const MINUTE = 60;
const MOST_SEEN = 50;

/**
 * Marks, once, the invitations whose links were all opened, as only machines do, raises the count of their domains, which have something
 * to be learned of then, and promises that it is; where a person was seen, the links are theirs. Only the last ten minutes are looked at, at most 50 looks of each.
 * A step.
 */
export async function noteScanned(
  db: Db,
  workspaceId: string,
  invitationIds: readonly string[],
  now: Date,
): Promise<void> {
  const rows = await db.$queryRaw<SeenRow[]>`
    select i.id, jsonb_agg(jsonb_build_array((extract(epoch from o.at) * 1000)::bigint, o.kind, o.score)) as seen
    from invitations i
    cross join lateral (
      select at, kind, score from observations
      where workspace_id = i.workspace_id and invitation_id = i.id and at > ${now}::timestamptz - interval '10 minutes'
      order by at desc limit ${MOST_SEEN}
    ) o
    where i.workspace_id = ${workspaceId}::uuid and i.id = any(${[...invitationIds]}::uuid[]) and i.scanned_at is null
      and (o.score is not null or o.kind in ('stop_look', 'evidence'))
    group by i.id having count(*) > 1`;
  const scanned = rows
    // A person, too, opens a score and then the page to stop.
    .filter(({ seen }) => !seen.some(([, kind]) => kind === "evidence"))
    .filter(({ seen }) => opensAllLinks(seen.map(([at, kind, score]) => ({ at: new Date(at), kind, score }))))
    .map(({ id }) => id);
  if (scanned.length === 0) return;

  await db.$executeRaw`
    with marked as (
      update invitations i set scanned_at = ${now}::timestamptz
      from (
        select id from invitations
        where workspace_id = ${workspaceId}::uuid and id = any(${scanned}::uuid[]) and scanned_at is null
        order by id for no key update
      ) held
      where i.workspace_id = ${workspaceId}::uuid and i.id = held.id
      returning i.contact_id
    )
    insert into recipient_domains (workspace_id, domain, scanned)
    select ${workspaceId}::uuid, c.domain, count(*)
    from marked join contacts c on c.workspace_id = ${workspaceId}::uuid and c.id = marked.contact_id
    group by domain order by domain
    on conflict (workspace_id, domain) do update
      set scanned = recipient_domains.scanned + excluded.scanned, learned_at = null`;
  // One a minute, which begins when the minute in which it was promised is over: it sees all that led to it.
  await enqueue(
    db,
    learnDomainsJob,
    { workspaceId },
    {
      startAfter: new Date(now.getTime() + MINUTE * 1000),
      singletonKey: workspaceId,
      singletonSeconds: MINUTE,
    },
  );
}

type SeenRow = {
  id: string;
  seen: [at: number, kind: "look" | "head" | "stop_look" | "evidence", score: number | null][];
};
