-- Which workspaces the delivery pump has something to do in, read off partial indexes, one entry for each source of mail: a workspace
-- in which nothing is due costs the same few reads however much is due in another. It names nobody in whom a turn would find nothing:
-- mail waits while its campaign is not being sent or its sender is paused, but a lapsed lease is always taken back.
grant select (workspace_id, state) on senders to amends_resolver;
create policy resolver_reads on senders for select to amends_resolver using (true);

grant create on schema public to amends_resolver;

-- Each `order by .. limit 1` is on purpose: an `exists` alone is planned as a scan of the table where most of it is due.
create or replace function workspaces_with_due_deliveries(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.id from public.workspaces w
  where exists (
    select from (
      select from public.deliveries d
      where d.workspace_id = w.id and d.state in ('claimed', 'handoff') and d.lease_until <= at
      order by d.lease_until limit 1
    ) lapsed
  ) or not exists (
    select from public.senders s where s.workspace_id = w.id and s.state = 'paused'
  ) and (
    exists (
      select from (
        select from public.deliveries d
        where d.workspace_id = w.id and d.campaign_id is null and d.state = 'pending' and d.due_at <= at
        order by d.campaign_id, d.due_at limit 1
      ) follow_up
    ) or exists (
      select from public.campaigns c
      cross join lateral (
        select from public.deliveries d
        where d.workspace_id = c.workspace_id and d.campaign_id = c.id and d.state = 'pending' and d.due_at <= at
        order by d.campaign_id, d.due_at limit 1
      ) mail
      where c.workspace_id = w.id and c.state = 'sending'
    )
  );
end;

alter function workspaces_with_due_deliveries(timestamptz) owner to amends_resolver;
revoke all on function workspaces_with_due_deliveries(timestamptz) from public;
grant execute on function workspaces_with_due_deliveries(timestamptz) to amends_app, amends_worker;

revoke create on schema public from amends_resolver;

-- Only the old form of the question read it; beside a long queue of a campaign that is not sent it would be the wrong one to read.
drop index deliveries_pending_idx;
