import type { RawDb } from "@/lib/platform/database/raw-db";
import { readGesture } from "./gesture";
import type { Acceptance, Seen } from "./judge-submission";
import { readBusyNetworks } from "./read-busy-networks";
import type { RoomTaken } from "./version-room";

/** A submission that is to be judged: to which invitation, from which network, and when it came, if not now. */
type Asked = {
  readonly invitationId: string;
  readonly networkHash: string | null;
  readonly at?: Date;
};

/** What an invitation's submissions are judged by. */
export type AnswerFacts = {
  readonly seen: readonly Seen[];
  /** When its mails were accepted, earliest first. */
  readonly accepted: readonly Acceptance[];
  readonly isScanningDomain: boolean;
  /** What there is of its response. */
  readonly versions: readonly RoomTaken[];
};

/** What submissions that came together are judged by: of each invitation by its id, and of the networks. */
export type KnownFacts = {
  readonly of: ReadonlyMap<string, AnswerFacts>;
  readonly isBusyNetwork: (networkHash: string | null, at: Date) => boolean;
};

export const NOTHING_KNOWN: AnswerFacts = { seen: [], accepted: [], isScanningDomain: false, versions: [] };

const MOST_SEEN = 200;

/**
 * What is kept for judging submissions, by invitation: the latest 200 observations until ten minutes after its last submission, when its
 * mails were accepted, and what is known of its domain and of the networks. A step.
 *
 * That a mail was accepted is written a moment later, after a crash much later: acceptance is taken at most two minutes after handing
 * it over. While it is being handed over, the server's word comes at the earliest now; of unknown fate, it may have come at once.
 */
export async function readAnswerFacts(
  db: RawDb,
  workspaceId: string,
  asked: readonly Asked[],
  now = new Date(),
): Promise<KnownFacts> {
  if (asked.length === 0) return { of: new Map(), isBusyNetwork: () => false };
  const dated = asked.map(({ at = now, ...one }) => ({ ...one, at }));
  // Looked up by id: joined as a list, they would have Postgres read all invitations.
  const lastSentAt = Object.fromEntries(
    [...Map.groupBy(dated, ({ invitationId }) => invitationId)].map(([invitationId, own]) => [
      invitationId,
      new Date(Math.max(...own.map(({ at }) => at.getTime()))),
    ]),
  );
  const reading = db.$queryRaw<FactRow[]>`
    select i.id, coalesce(o.seen, '[]') as seen, coalesce(d.accepted, '[]') as accepted,
      coalesce(r.is_scanning, false) as "isScanningDomain",
      coalesce((
        select jsonb_agg(jsonb_build_array(state, gesture is not null, network_hash)) from responses
        where workspace_id = i.workspace_id and invitation_id = i.id
      ), '[]') as versions
    from invitations i
    join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
    left join recipient_domains r on r.workspace_id = c.workspace_id and r.domain = c.domain
    left join lateral (
      select jsonb_agg(jsonb_build_array(
        (extract(epoch from at) * 1000)::bigint, kind, score, nonce_hash, network_hash, user_agent, has_language, gesture
      )) as seen
      from (
        select * from observations
        where workspace_id = i.workspace_id and invitation_id = i.id 
          and at <= (${JSON.stringify(lastSentAt)}::jsonb ->> i.id::text)::timestamptz + interval '10 minutes'
        order by at desc limit ${MOST_SEEN}
      ) latest
    ) o on true
    left join lateral (
      select jsonb_agg(jsonb_build_array(
        (extract(epoch from least(handoff_at, accepted_at)) * 1000)::bigint, (extract(epoch from accepted_at) * 1000)::bigint
      ) order by least(handoff_at, accepted_at), accepted_at) as accepted
      from (
        select handoff_at, case when state = 'handoff' then ${now}::timestamptz when sent_at is null then handoff_at
          else least(sent_at, coalesce(handoff_at + interval '2 minutes', sent_at)) end as accepted_at
        from deliveries
        where workspace_id = i.workspace_id and invitation_id = i.id
          and (sent_at is not null or (handoff_at is not null and state in ('handoff', 'unknown', 'failed')))
      ) mails
    ) d on true
    where i.workspace_id = ${workspaceId}::uuid and i.id = any(${Object.keys(lastSentAt)}::uuid[])`;

  const [rows, isBusy] = await Promise.all([reading, readBusyNetworks(db, workspaceId, dated)]);
  return {
    of: new Map(rows.map((row) => [row.id, readFacts(row)])),
    isBusyNetwork: (networkHash, at) => isBusy({ networkHash, at }),
  };
}

type SeenRow = [
  at: number,
  kind: Seen["kind"],
  score: number | null,
  nonceHash: string | null,
  networkHash: string | null,
  userAgent: string | null,
  hasLanguage: boolean,
  gesture: string | null,
];

type AcceptedRow = [from: number, at: number];
type VersionRow = [state: RoomTaken["state"], isPersonSeen: boolean, networkHash: string | null];

type FactRow = {
  id: string;
  seen: SeenRow[];
  accepted: AcceptedRow[];
  isScanningDomain: boolean;
  versions: VersionRow[];
};

function readFacts({ seen, accepted, isScanningDomain, versions }: FactRow): AnswerFacts {
  return {
    isScanningDomain,
    seen: seen.map(readSeen),
    accepted: accepted.map(readAccepted),
    versions: versions.map(([state, isPersonSeen, networkHash]) => ({ state, isPersonSeen, networkHash })),
  };
}

function readSeen([at, kind, score, nonceHash, networkHash, userAgent, hasLanguage, gesture]: SeenRow): Seen {
  return {
    at: new Date(at),
    kind,
    score,
    nonceHash,
    networkHash,
    userAgent,
    hasLanguage,
    gesture: readGesture(gesture),
  };
}

function readAccepted([from, at]: AcceptedRow): Acceptance {
  return { from: new Date(from), at: new Date(at) };
}
