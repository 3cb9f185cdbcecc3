-- A task is dated when its stage begins, and its owner hears once that its time is up.
alter table playbooks add column revision integer not null default 1;
alter table case_tasks alter column due_at drop not null;
alter table case_tasks add column due_hours integer, add column told_at timestamptz(3);
alter table case_tasks add constraint case_tasks_due check (due_hours > 0 or due_at is not null);
alter table playbooks add constraint playbooks_name check (name <> '');

create index case_tasks_to_tell_idx on case_tasks (workspace_id, due_at)
  where state = 'open' and told_at is null and due_at is not null;

grant select (workspace_id, state, due_at, told_at) on case_tasks to amends_resolver;
create policy resolver_reads on case_tasks for select to amends_resolver using (true);
grant create on schema public to amends_resolver;

create function workspaces_with_due_tasks(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.id from public.workspaces w
  where exists (
    select from (
      select from public.case_tasks t
      where t.workspace_id = w.id and t.state = 'open' and t.told_at is null and t.due_at <= at
      order by t.due_at limit 1
    ) due
  );
end;

alter function workspaces_with_due_tasks(timestamptz) owner to amends_resolver;
revoke all on function workspaces_with_due_tasks(timestamptz) from public;
grant execute on function workspaces_with_due_tasks(timestamptz) to amends_app, amends_worker;

revoke create on schema public from amends_resolver;
