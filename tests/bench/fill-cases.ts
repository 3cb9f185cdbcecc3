import type { Client } from "pg";
import { makeSurvey } from "@/tests/factories/survey";
import { makeWorkspace } from "@/tests/factories/workspace";
import { fillContacts } from "./fill-contacts";

const CONTACTS_PER_CASE = 0.1;
const TABLES = ["invitations", "responses", "recovery_cases", "case_events", "apologies"];

/** A workspace with so many cases, three of four open, each with the answer that opened it and its trail; and an actor who owns a tenth of them. */
export async function fillCases(owner: Client, cases: number) {
  const workspace = await makeWorkspace("Bench");
  const { workspaceId, manager, lead, director, admin } = workspace;
  await fillContacts(owner, workspace, Math.ceil(cases * CONTACTS_PER_CASE));
  const { versionId } = await makeSurvey(admin);
  const owners = [manager, lead, ...Array.from({ length: 8 }, () => director)].map((one) => one.memberId);

  for (const table of TABLES) await owner.query(`alter table ${table} disable trigger all`);
  await owner.query(INVITATIONS, [workspaceId, versionId, cases]);
  await owner.query(RESPONSES, [workspaceId]);
  await owner.query(CASES, [workspaceId, owners]);
  for (const trace of [EVENTS, APOLOGIES]) await owner.query(trace, [workspaceId]);
  for (const table of TABLES) await owner.query(`alter table ${table} enable trigger all`);
  await owner.query("vacuum analyze");
  const { rows } = await owner.query<{ id: string }>(
    "select id from recovery_cases where workspace_id = $1 and rank_at is not null order by id limit 100",
    [workspaceId],
  );
  return { actor: manager, caseIds: rows.map(({ id }) => id) };
}

const INVITATIONS = `
  insert into invitations (workspace_id, id, case_id, round, contact_id, account_id, survey_version_id, state, answered_at, created_at)
  select $1, uuidv7(), uuidv7(), 0, c.id, c.account_id, $2, 'answered', at, at
  from generate_series(1, $3::int) n
  join (select *, row_number() over (order by id) as place, count(*) over () as contacts from contacts where workspace_id = $1) c
    on c.place = 1 + n % c.contacts,
  lateral (select now() - n % 360 * interval '1 day' - n % 1440 * interval '1 minute' as at) answered`;

const RESPONSES = `
  insert into responses (
    workspace_id, id, invitation_id, contact_id, account_id, survey_version_id, kind, state, is_active, settled_at, counts, score, comment, answered_at
  )
  select $1, uuidv7(), id, contact_id, account_id, survey_version_id, 'nps', 'confirmed', true, answered_at, true,
         (row_number() over (order by id))::int % 7, repeat('The work was good and the report came late. ', 4), answered_at
  from invitations where workspace_id = $1`;

const CASES = `
  insert into recovery_cases (
    workspace_id, id, account_id, contact_id, response_id, owner_id, origin, stage, severity, outcome,
    opened_at, round_since, stage_since, touched_at, apologise_by, due_at, rank_at, closed_at
  )
  select $1, uuidv7(), account_id, contact_id, id, ($2::uuid[])[1 + n % 10], 'detractor', stage, severity,
         case when stage = 'closed' then 'recovered' end::outcome, answered_at, answered_at, answered_at, answered_at,
         answered_at + interval '1 day', due_at, due_at - n % 24 * interval '1 hour',
         case when stage = 'closed' then answered_at + interval '20 days' end
  from (
    select r.*, (array['low', 'normal', 'high', 'critical'])[1 + n % 4]::severity as severity,
           (case when is_closed then 'closed' else (array['new', 'apologised', 'diagnosed', 'planned'])[1 + n % 3] end)::case_stage as stage,
           case when not is_closed then answered_at + interval '3 days' end as due_at
    from (
      select *, (row_number() over (order by id))::int as n, (row_number() over (order by id)) % 4 = 0 as is_closed
      from responses where workspace_id = $1
    ) r
  ) unhappy`;

const EVENTS = `
  insert into case_events (workspace_id, id, case_id, at, kind, to_stage)
  select $1, uuidv7(), id, opened_at, kind, 'new' from recovery_cases, unnest(array['opened', 'owner_told', 'apologised']) kind
  where workspace_id = $1`;

const APOLOGIES = `
  insert into apologies (workspace_id, id, case_id, channel, text, personal_impact, member_id, at)
  select $1, uuidv7(), id, 'call', 'We were late.', 'You had to wait.', owner_id, opened_at + interval '20 hours'
  from recovery_cases where workspace_id = $1 and stage <> 'new'`;
