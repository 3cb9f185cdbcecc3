import type { Client } from "pg";
import { makeSurvey } from "@/tests/factories/survey";
import { makeWorkspace } from "@/tests/factories/workspace";
import { fillContacts } from "./fill-contacts";

type History = { readonly contacts: number; readonly campaigns: number };

const TABLES = ["invitations", "deliveries", "responses", "recovery_cases", "apologies", "recovery_plans"];

/**
 * A workspace with a year behind it: every campaign asked every contact, four of five answered, one mail in fifty bounced, one
 * answer in five was unhappy and every fourth of those opened a case; cases of the last weeks are still open.
 */
export async function fillHistory(owner: Client, { contacts, campaigns }: History) {
  const workspace = await makeWorkspace("Bench");
  const { workspaceId, manager, admin } = workspace;
  await fillContacts(owner, workspace, contacts);
  const { versionId } = await makeSurvey(admin);

  await withoutForeignKeys(owner, async () => {
    await owner.query(CAMPAIGNS, [workspaceId, versionId, campaigns]);
    const { rows } = await owner.query<{ id: string }>("select id from campaigns where workspace_id = $1", [
      workspaceId,
    ]);
    for (const { id } of rows) {
      await owner.query(INVITATIONS, [workspaceId, id]);
      await owner.query(DELIVERIES, [workspaceId, id]);
      await owner.query(RESPONSES, [workspaceId, id]);
    }
    await owner.query(CASES, [workspaceId, manager.memberId]);
    for (const trace of [EVENTS, APOLOGIES, PLANS]) await owner.query(trace, [workspaceId, manager.memberId]);
  });
  await owner.query("vacuum analyze");
  return admin;
}

/** The triggers that keep count see every row; only the foreign keys, which hold by construction, are not asked. */
async function withoutForeignKeys(owner: Client, work: () => Promise<void>) {
  for (const table of TABLES) {
    await owner.query(`alter table ${table} disable trigger all; alter table ${table} enable trigger user`);
  }
  await work();
  for (const table of TABLES) await owner.query(`alter table ${table} enable trigger all`);
}

const CAMPAIGNS = `
  insert into campaigns (workspace_id, id, name, survey_version_id, state, launched_at, created_at)
  select $1, uuidv7(), 'Wave ' || n, $2, 'done', at, at
  from generate_series(1, $3::int) n, lateral (select now() - interval '6 days' - interval '354 days' * (n - 1) / $3 as at) launch`;

const INVITATIONS = `
  insert into invitations (workspace_id, id, campaign_id, contact_id, account_id, survey_version_id, state, answered_at, created_at)
  select $1, uuidv7(), k.id, c.id, c.account_id, k.survey_version_id,
         (case when n % 5 = 0 then 'asked' else 'answered' end)::invitation_state,
         case when n % 5 > 0 then k.launched_at + n % 120 * interval '1 hour' end, k.launched_at
  from campaigns k
  join (select *, row_number() over (order by id) as n from contacts where workspace_id = $1) c on true
  where k.workspace_id = $1 and k.id = $2`;

const DELIVERIES = `
  insert into deliveries (workspace_id, id, invitation_id, campaign_id, state, due_at, sent_at, created_at)
  select $1, uuidv7(), id, $2,
         (case when state = 'asked' and row_number() over (order by state, id) % 10 = 0 then 'bounced' else 'sent' end)::delivery_state,
         created_at, created_at, created_at
  from invitations where workspace_id = $1 and campaign_id = $2`;

const RESPONSES = `
  insert into responses (
    workspace_id, id, invitation_id, campaign_id, contact_id, account_id, survey_version_id, kind, state, score, comment, answered_at
  )
  select $1, uuidv7(), id, $2, contact_id, account_id, survey_version_id, 'nps', 'confirmed',
         ('{10,9,9,10,9,8,7,8,3,6}'::int[])[1 + floor(random() * 10)::int],
         case when random() < 0.5 then repeat('The work was good and the report came late. ', 4) end, answered_at
  from invitations where workspace_id = $1 and campaign_id = $2 and state = 'answered'`;

const CASES = `
  insert into recovery_cases (
    workspace_id, id, account_id, contact_id, response_id, owner_id, origin, stage, severity, outcome,
    opened_at, round_since, stage_since, due_at, rank_at, closed_at
  )
  select $1, uuidv7(), account_id, contact_id, id, $2, 'detractor', stage, severity,
         case when stage = 'closed' then 'recovered' end::outcome, answered_at, answered_at, answered_at,
         due_at, due_at - n % 24 * interval '1 hour', case when stage = 'closed' then answered_at + interval '20 days' end
  from (
    select r.*, (array['low', 'normal', 'high', 'critical'])[1 + n % 4]::severity as severity,
           (case when is_closed then 'closed' else (array['new', 'apologised', 'planned'])[1 + n % 3] end)::case_stage as stage,
           case when not is_closed then answered_at + interval '3 days' end as due_at
    from (
      select *, (row_number() over (order by id))::int as n, answered_at < now() - interval '36 days' as is_closed
      from responses where workspace_id = $1 and score <= 6
    ) r
    where n % 4 = 0
  ) unhappy`;

const EVENTS = `
  insert into case_events (workspace_id, id, case_id, at, kind, to_stage)
  select $1, uuidv7(), id, opened_at, 'opened', 'new' from recovery_cases where workspace_id = $1 and owner_id = $2`;

const APOLOGIES = `
  insert into apologies (workspace_id, id, case_id, channel, text, personal_impact, member_id, at)
  select $1, uuidv7(), id, 'call', 'We were late.', 'You had to wait.', $2, opened_at + interval '20 hours'
  from recovery_cases where workspace_id = $1 and stage <> 'new'`;

const PLANS = `
  insert into recovery_plans (workspace_id, id, case_id, fix, fix_due_on, member_id, told_at)
  select $1, uuidv7(), id, 'A second reviewer.', opened_at + interval '9 days', $2, opened_at + interval '4 days'
  from recovery_cases where workspace_id = $1 and stage in ('planned', 'closed')`;
