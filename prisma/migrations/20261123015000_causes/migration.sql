-- Of kinds, which have no parent, the unique key over parent and name says nothing: a null is like no other null.
create unique index root_causes_kind_name_key on root_causes (workspace_id, name) where parent_id is null;

-- The latest diagnosis of a case is the one that counts.
drop index diagnoses_workspace_id_case_id_idx;
create index diagnoses_workspace_id_case_id_at_idx on diagnoses (workspace_id, case_id, at desc);

-- When the owner heard that an action is due; null to tell them once its day comes.
alter table corrective_actions add column due_told_at timestamptz(3);
create index corrective_actions_to_tell_idx on corrective_actions (workspace_id, due_on)
  where done_at is null and due_told_at is null;

grant select (workspace_id, due_on, done_at, due_told_at) on corrective_actions to amends_resolver;
create policy resolver_reads on corrective_actions for select to amends_resolver using (true);
grant create on schema public to amends_resolver;

create function workspaces_with_due_actions(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.id from public.workspaces w
  where exists (
    select from public.corrective_actions a
    where a.workspace_id = w.id and a.done_at is null and a.due_told_at is null
      and a.due_on <= (at at time zone w.time_zone)::date
  );
end;

alter function workspaces_with_due_actions(timestamptz) owner to amends_resolver;
revoke all on function workspaces_with_due_actions(timestamptz) from public;
grant execute on function workspaces_with_due_actions(timestamptz) to amends_app, amends_worker;

revoke create on schema public from amends_resolver;
