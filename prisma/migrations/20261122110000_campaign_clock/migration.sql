-- What a clock that looks every second asks: only campaigns that are under way or are held again are in these indexes.
create index campaigns_scheduled_idx on campaigns (workspace_id, starts_at) where state = 'scheduled';
create index campaigns_sending_idx on campaigns (workspace_id, closes_at) where state in ('sending', 'paused');
create index campaigns_repeated_idx on campaigns (workspace_id, id) where repeat_weeks is not null;

grant create on schema public to amends_resolver;

-- Workspaces in which a campaign begins, closes, is done or has a next wave to be planned.
create function workspaces_with_campaigns_to_tend(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select c.workspace_id from public.campaigns c where c.state = 'scheduled' and c.starts_at <= at
  union
  select c.workspace_id from public.campaigns c
  where c.state in ('sending', 'paused') and c.closes_at <= at
  union
  select c.workspace_id from public.campaigns c
  where c.state = 'sending' and not exists (
    select from public.deliveries d
    where d.workspace_id = c.workspace_id and d.campaign_id = c.id and d.state in ('pending', 'claimed', 'handoff')
  )
  union
  select c.workspace_id from public.campaigns c
  where c.repeat_weeks is not null and c.state in ('expanding', 'sending', 'paused', 'done') and not exists (
    select from public.campaigns wave where wave.workspace_id = c.workspace_id and wave.repeat_of_id = c.id
  );
end;

alter function workspaces_with_campaigns_to_tend(timestamptz) owner to amends_resolver;
revoke all on function workspaces_with_campaigns_to_tend(timestamptz) from public;
grant execute on function workspaces_with_campaigns_to_tend(timestamptz) to amends_app, amends_worker;

revoke create on schema public from amends_resolver;

-- It stands for what the delivery pump asked when it finished campaigns itself.
drop function workspaces_with_open_campaigns();
