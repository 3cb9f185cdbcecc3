-- When the page was printed that a version was sent from: known as it comes, and not to be told from looks, of which some are lost.
alter table responses add column page_shown_at timestamptz(3);
-- Who migrates need not be a superuser, and sees no row of a table that protects itself against its owner, too.
alter table responses no force row level security;
alter table observations no force row level security;
update responses r set page_shown_at = (
  select min(o.at) from observations o
  where o.workspace_id = r.workspace_id and o.invitation_id = r.invitation_id and o.nonce_hash = r.page_nonce_hash and o.kind = 'look'
) where r.page_nonce_hash is not null;
alter table responses force row level security;
alter table observations force row level security;

-- By when what was held back is judged once more; empty once it was, or where nothing could be learned. The audit says who decided.
alter table responses add column judge_by timestamptz(3), drop column decided_by_id;
create index responses_to_judge_idx on responses (workspace_id, judge_by) where judge_by is not null;

grant select (judge_by) on responses to amends_resolver;
grant create on schema public to amends_resolver;

create or replace function workspaces_with_unsettled_answers(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.id from public.workspaces w
  where exists (
    select from public.responses r
    where r.workspace_id = w.id and r.is_active and r.settled_at is null and r.state = 'confirmed'
      and r.answered_at <= at - make_interval(mins => w.answer_grace_minutes + 1)
  ) or exists (
    select from public.responses r
    where r.workspace_id = w.id and r.judge_by <= at - interval '1 minute'
  );
end;

alter function workspaces_with_unsettled_answers(timestamptz) owner to amends_resolver;
revoke all on function workspaces_with_unsettled_answers(timestamptz) from public;
grant execute on function workspaces_with_unsettled_answers(timestamptz) to amends_app, amends_worker;

revoke create on schema public from amends_resolver;

-- What does not count is rare, and a list of its own. So is a person who was seen, among all that opens links.
create index responses_held_idx on responses (workspace_id, answered_at) where not counts;
create index observations_evidence_idx on observations (workspace_id, invitation_id) where kind = 'evidence';

-- Empty while something was scanned that nothing was learned from yet.
alter table recipient_domains alter column learned_at drop not null;
alter table recipient_domains no force row level security;
update recipient_domains set learned_at = null;
alter table recipient_domains force row level security;
