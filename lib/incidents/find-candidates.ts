import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { type Db, inWorkspace } from "@/lib/platform/database/door";
import type { ContactRole, ContactState } from "@/prisma/generated/enums";
import { candidatePasses } from "./candidate-filter";
import type { CandidateFilter } from "./schema";

export const MOST_CANDIDATES = 100;
const MOST_CHOICES = 300;

export type Candidate = {
  id: string;
  name: string;
  email: string;
  jobTitle: string | null;
  role: ContactRole | null;
  state: ContactState;
  accountName: string;
  isChosen: boolean;
};

type Counts = {
  contacts: number;
  accounts: number;
  chosen: number;
  /** Whose address comes back: they get a case and no mail. */
  bounced: number;
  sharedAddresses: number;
};

const NONE: Counts = { contacts: 0, accounts: 0, chosen: 0, bounced: 0, sharedAddresses: 0 };

/** Whom an incident could affect by a filter: counted in full before anything is written, the first 100 shown, decision makers first in each account; and what there is to filter by. */
export function findCandidates(actor: Actor, incidentId: string, filter: CandidateFilter) {
  authorize(actor, "incident:read");
  const { workspaceId } = actor;
  return inWorkspace(actor, async (db) => {
    const passes = candidatePasses(workspaceId, filter);
    const [counts = NONE] = await db.$queryRaw<Counts[]>`
      select count(*)::int as contacts, count(distinct a.id)::int as accounts, count(i.contact_id)::int as chosen,
        (count(*) filter (where c.state = 'bounced'))::int as bounced, (count(*) - count(distinct c.email))::int as "sharedAddresses"
      from contacts c
      join accounts a on a.workspace_id = c.workspace_id and a.id = c.account_id
      left join incident_contacts i
        on i.workspace_id = c.workspace_id and i.incident_id = ${incidentId}::uuid and i.contact_id = c.id
      where ${passes}`;
    const candidates = await db.$queryRaw<Candidate[]>`
      select c.id, c.name, c.email, c.job_title as "jobTitle", c.role::text as role, c.state::text as state,
        a.name as "accountName", i.contact_id is not null as "isChosen"
      from contacts c
      join accounts a on a.workspace_id = c.workspace_id and a.id = c.account_id
      left join incident_contacts i
        on i.workspace_id = c.workspace_id and i.incident_id = ${incidentId}::uuid and i.contact_id = c.id
      where ${passes}
      order by a.name, c.role is distinct from 'decision_maker', c.name, c.id limit ${MOST_CANDIDATES}`;
    return { counts, candidates, choices: await readChoices(db, workspaceId) };
  });
}

async function readChoices(db: Db, workspaceId: string) {
  const named = { orderBy: { name: "asc" }, take: MOST_CHOICES } as const;
  const select = { id: true, name: true } as const;
  const accounts = await db.account.findMany({ where: { workspaceId }, ...named, select });
  const teams = await db.team.findMany({ where: { workspaceId }, ...named, select });
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
