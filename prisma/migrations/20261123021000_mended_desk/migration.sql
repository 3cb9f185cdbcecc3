-- Who migrates need not be a superuser, and sees no row of a table that protects itself against its owner, too.
alter table recovery_cases no force row level security;

-- Cases that were open before there was a ladder climb it as well, from now on.
update recovery_cases set escalate_at = greatest(due_at, now()) where due_at is not null and escalate_at is null;

alter table recovery_cases force row level security;

-- Moving somebody to another team touches no case that stays, and the others in one order.
create or replace function move_cases_of_member() returns trigger language plpgsql as $$
begin
  update recovery_cases k set owner_id = k.owner_id
  from (
    select id from recovery_cases
    where workspace_id = new.workspace_id and owner_id = new.id and team_id is distinct from new.team_id
    order by id for no key update
  ) moved
  where k.workspace_id = new.workspace_id and k.id = moved.id;
  return null;
end $$;

create or replace function move_cases_of_account() returns trigger language plpgsql as $$
begin
  update recovery_cases k set owner_id = k.owner_id
  from (
    select c.id from recovery_cases c
    left join members m on m.workspace_id = c.workspace_id and m.id = c.owner_id
    where c.workspace_id = new.workspace_id and c.account_id = new.id and m.team_id is null
      and c.team_id is distinct from new.team_id
    order by c.id for no key update of c
  ) moved
  where k.workspace_id = new.workspace_id and k.id = moved.id;
  return null;
end $$;

-- An action that recurred is due again.
drop index corrective_actions_to_tell_idx;
create index corrective_actions_to_tell_idx on corrective_actions (workspace_id, due_on)
  where (done_at is null or recurred_at is not null) and due_told_at is null;

grant select (recurred_at) on corrective_actions to amends_resolver;
grant create on schema public to amends_resolver;

create or replace function workspaces_with_due_actions(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.id from public.workspaces w
  where exists (
    select from public.corrective_actions a
    where a.workspace_id = w.id and (a.done_at is null or a.recurred_at is not null) and a.due_told_at is null
      and a.due_on <= (at at time zone w.time_zone)::date
  );
end;

revoke create on schema public from amends_resolver;
