-- The unread ones of a member, and what is old, without reading what lies between.
create index "notifications_workspace_id_member_id_read_at_at_id_idx" on "notifications"("workspace_id", "member_id", "read_at", "at", "id");
create index "notifications_workspace_id_at_idx" on "notifications"("workspace_id", "at");

-- Whoever said nothing has the digest that is usual for the role.
alter table digest_wishes alter column is_wanted drop not null;

-- Why the last news did not reach a channel; empty once one did.
alter table chat_channels add column trouble text;

-- When the next digest falls due in the zone of the workspace, reckoned by the product; null to have it reckoned anew.
alter table workspaces add column digest_at timestamptz(3);
create function forget_digest_time() returns trigger language plpgsql as $$
begin
  new.digest_at := null;
  return new;
end $$;
create trigger forget_digest_time before update of time_zone, work_weekdays on workspaces
  for each row when (old.time_zone is distinct from new.time_zone or old.work_weekdays is distinct from new.work_weekdays)
  execute function forget_digest_time();

grant select (workspace_id, at) on notifications to amends_resolver;
create policy resolver_reads on notifications for select to amends_resolver using (true);

grant create on schema public to amends_resolver;

create function workspaces_with_due_digests(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.id from public.workspaces w where w.digest_at is null or w.digest_at <= at;
end;

create function workspaces_with_old_news(before timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.id from public.workspaces w
  where exists (select from public.notifications n where n.workspace_id = w.id and n.at < before);
end;

do $$
declare
  answer regprocedure;
begin
  foreach answer in array array['workspaces_with_due_digests(timestamptz)', 'workspaces_with_old_news(timestamptz)']::regprocedure[] loop
    execute format('alter function %s owner to amends_resolver', answer);
    execute format('revoke all on function %s from public', answer);
    execute format('grant execute on function %s to amends_app, amends_worker', answer);
  end loop;
end $$;

revoke create on schema public from amends_resolver;

-- Tells the web processes what changed: the workspace and an id, no words. A statement that touches very many cases tells of all of
-- them at once ('cases'), since every notice of a transaction is written while the next one waits.
create function tell_of_case_events() returns trigger language plpgsql as $$
begin
  if (select count(distinct case_id) from added) > 50 then
    perform pg_notify('amends_live', workspace_id || ' cases') from added group by workspace_id;
  else
    perform pg_notify('amends_live', workspace_id || ' case ' || case_id) from added group by workspace_id, case_id;
  end if;
  return null;
end $$;
create trigger tell_of_events after insert on case_events
  referencing new table as added for each statement execute function tell_of_case_events();

create function tell_of_news() returns trigger language plpgsql as $$
begin
  perform pg_notify('amends_live', workspace_id || ' news ' || member_id) from added group by workspace_id, member_id;
  return null;
end $$;
create trigger tell_of_news after insert on notifications
  referencing new table as added for each statement execute function tell_of_news();

create function tell_of_read_news() returns trigger language plpgsql as $$
begin
  perform pg_notify('amends_live', n.workspace_id || ' news ' || n.member_id)
  from changed n join before b on b.workspace_id = n.workspace_id and b.id = n.id
  where n.read_at is distinct from b.read_at
  group by n.workspace_id, n.member_id;
  return null;
end $$;
create trigger tell_of_read_news after update on notifications
  referencing old table as before new table as changed for each statement execute function tell_of_read_news();
