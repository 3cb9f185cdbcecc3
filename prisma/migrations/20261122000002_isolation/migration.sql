-- Roles. None of them can log in: a login is granted one of them and takes it on when it connects.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['amends_owner', 'amends_resolver', 'amends_app', 'amends_worker'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I nologin noinherit nosuperuser nobypassrls', role_name);
    end if;
    if not pg_has_role(current_user, role_name, 'member') then
      execute format('grant %I to current_user', role_name);
    end if;
  end loop;
end $$;

revoke create on schema public from public;
grant usage, create on schema public to amends_owner;
grant usage on schema public to amends_resolver, amends_app, amends_worker;

-- The workspace of this transaction. Strict on purpose: a forgotten workspace is an error, not an empty list.
create function app_workspace() returns uuid language sql stable parallel safe
  return current_setting('app.workspace_id')::uuid;

-- The door this transaction came through: 'workspace' or 'across'.
create function app_door() returns text language sql stable parallel safe
  return current_setting('app.door', true);

-- An id that sorts by time, for rows that are made in bulk inside the database.
create function app_uuid_v7() returns uuid language sql volatile parallel safe
  return (
    lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0')
    || '7' || substr(replace(gen_random_uuid()::text, '-', ''), 14, 3)
    || substr(replace(gen_random_uuid()::text, '-', ''), 17, 16)
  )::uuid;

-- Puts a workspace's table behind row-level security.
create procedure protect_workspace_table(protected regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format(
    'create policy own_workspace on %s using (workspace_id = app_workspace()) with check (workspace_id = app_workspace())',
    protected
  );
  execute format('alter table %s owner to amends_owner', protected);
  execute format('grant select, insert, update, delete on %s to amends_app, amends_worker', protected);
end $$;

do $$
declare
  protected regclass;
begin
  for protected in
    select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and a.attname = 'workspace_id' and a.attnotnull and not a.attisdropped
  loop
    call protect_workspace_table(protected);
  end loop;
end $$;

-- The workspace itself.
alter table workspaces enable row level security;
alter table workspaces force row level security;
create policy own_workspace on workspaces using (id = app_workspace()) with check (id = app_workspace());
alter table workspaces owner to amends_owner;
grant select, insert, update on workspaces to amends_app, amends_worker;

-- Identity and the sandbox: outside every workspace, through the other door only.
do $$
declare
  shared text;
begin
  foreach shared in array array['users', 'sessions', 'sign_in_tokens', 'worker_heartbeats', 'sandbox_messages'] loop
    execute format('alter table %I enable row level security', shared);
    execute format('alter table %I force row level security', shared);
    execute format('create policy across_only on %I using (app_door() = ''across'') with check (app_door() = ''across'')', shared);
    execute format('alter table %I owner to amends_owner', shared);
  end loop;
end $$;
grant select, insert, update, delete on users, sessions, sign_in_tokens to amends_app;
grant select, insert, update, delete on worker_heartbeats, sandbox_messages to amends_app, amends_worker;
grant select, insert, delete on sign_in_tokens to amends_worker;
grant select, delete on sessions to amends_worker;

-- The trail of a case and the audit are written once.
revoke update, delete on audit_entries, case_events from amends_app, amends_worker;
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is written once and never changed', tg_table_name;
end $$;
create trigger written_once before update or delete on audit_entries for each statement execute function refuse_change();
create trigger written_once before update or delete on case_events for each statement execute function refuse_change();

-- One active response for each invitation, whatever arrives at the same time.
create unique index responses_one_active_key on responses (workspace_id, invitation_id) where is_active;

-- An invitation belongs to a campaign or to a case, and an exclusion has its reason.
alter table invitations
  add constraint invitations_campaign_or_case check (num_nonnulls(campaign_id, case_id) = 1),
  add constraint invitations_exclusion_reason check ((state = 'excluded') = (exclusion_reason is not null));
alter table responses
  add constraint responses_score_range check (score between 0 and 10);
alter table recovery_cases
  add constraint recovery_cases_outcome check ((stage = 'closed') = (outcome is not null));

-- The few questions that no workspace can answer for itself.
grant select on workspaces, members, deliveries, recovery_cases, campaigns to amends_resolver;
create policy resolver_reads on workspaces for select to amends_resolver using (true);
create policy resolver_reads on members for select to amends_resolver using (true);
create policy resolver_reads on deliveries for select to amends_resolver using (true);
create policy resolver_reads on recovery_cases for select to amends_resolver using (true);
create policy resolver_reads on campaigns for select to amends_resolver using (true);

grant create on schema public to amends_resolver;

create function workspace_of_key(key text) returns uuid
  language sql stable security definer set search_path = pg_catalog, public
  return (select id from public.workspaces where public_key = key);

create function memberships_of_user(member_user uuid)
  returns table (workspace_id uuid, workspace_name text, member_id uuid, member_name text, role public.role)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select m.workspace_id, w.name, m.id, m.name, m.role
  from public.members m join public.workspaces w on w.id = m.workspace_id
  where m.user_id = member_user and m.state = 'active'
  order by w.name;
end;

create function memberships_of_email(address text)
  returns table (workspace_id uuid, member_id uuid, state public.member_state)
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select m.workspace_id, m.id, m.state from public.members m
  where m.email = address and m.state <> 'removed';
end;

create function workspaces_with_due_deliveries(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.id from public.workspaces w
  where exists (
    select from public.deliveries d
    where d.workspace_id = w.id and d.state = 'pending' and d.due_at <= at
  ) or exists (
    select from public.deliveries d
    where d.workspace_id = w.id and d.state in ('claimed', 'handoff') and d.lease_until <= at
  );
end;

create function workspaces_with_open_campaigns() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select distinct c.workspace_id from public.campaigns c where c.state in ('expanding', 'sending');
end;

create function workspaces_with_due_follow_ups(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.id from public.workspaces w
  where exists (
    select from public.recovery_cases c
    where c.workspace_id = w.id and c.stage in ('remedied', 'following_up') and c.follow_up_due_at <= at
  );
end;

do $$
declare
  answer regprocedure;
begin
  for answer in
    select p.oid::regprocedure from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prosecdef
  loop
    execute format('alter function %s owner to amends_resolver', answer);
    execute format('revoke all on function %s from public', answer);
    execute format('grant execute on function %s to amends_app, amends_worker', answer);
  end loop;
end $$;

revoke create on schema public from amends_resolver;
