import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { inWorkspace } from "@/lib/platform/database/door";
import type { ContactRole, ContactState } from "@/prisma/generated/enums";
import { candidatePasses } from "./candidate-filter";
import { listCandidateChoices } from "./list-candidate-choices";
import type { CandidateFilter } from "./schema";

export const CANDIDATES_PER_PAGE = 100;

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

/** Whom an incident could affect by a filter: counted in full before anything is written, a page of 100 shown, decision makers first in each account; and what there is to filter by. */
export function findCandidates(actor: Actor, incidentId: string, filter: CandidateFilter, page = 1) {
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
      order by a.name, c.role is distinct from 'decision_maker', c.name, c.id
      limit ${CANDIDATES_PER_PAGE} offset ${(page - 1) * CANDIDATES_PER_PAGE}`;
    return { counts, candidates, choices: await listCandidateChoices(db, workspaceId, filter) };
  });
}
