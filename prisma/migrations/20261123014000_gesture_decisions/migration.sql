-- What a gesture over somebody's limit waits for, and the clock that reminds those who can decide.
create index gestures_to_remind_idx on gestures (workspace_id, approval_due_at) where state = 'awaiting' and reminded_at is null;
alter table gestures add constraint gestures_declined_note check (state <> 'declined' or decision_note <> '');
alter table gesture_limits add constraint gesture_limits_amount check (amount >= 0);
alter table gesture_budgets add constraint gesture_budgets_amount check (amount >= 0);
alter table workspaces
  add constraint workspaces_gesture_budget check (gesture_budget >= 0),
  add constraint workspaces_gesture_decision_hours check (gesture_decision_hours between 1 and 80);

-- What was given before there were budgets counts in its quarter, as far as it is in the firm's own currency.
alter table workspaces no force row level security;
alter table recovery_cases no force row level security;
alter table gestures no force row level security;
alter table gesture_budgets no force row level security;
insert into gesture_budgets (workspace_id, account_id, quarter, committed)
select g.workspace_id, k.account_id, g.quarter, sum(g.cost) from gestures g
join workspaces w on w.id = g.workspace_id and w.currency = g.currency
join recovery_cases k on k.workspace_id = g.workspace_id and k.id = g.case_id
where g.state in ('awaiting', 'approved')
group by 1, 2, 3
on conflict (workspace_id, account_id, quarter) do update set committed = excluded.committed;
alter table workspaces force row level security;
alter table recovery_cases force row level security;
alter table gestures force row level security;
alter table gesture_budgets force row level security;

grant select (workspace_id, state, approval_due_at, reminded_at) on gestures to amends_resolver;
create policy resolver_reads on gestures for select to amends_resolver using (true);
grant create on schema public to amends_resolver;

create function workspaces_with_late_gestures(until timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.id from public.workspaces w
  where exists (
    select from public.gestures g
    where g.workspace_id = w.id and g.state = 'awaiting' and g.reminded_at is null and g.approval_due_at <= until
  );
end;

alter function workspaces_with_late_gestures(timestamptz) owner to amends_resolver;
revoke all on function workspaces_with_late_gestures(timestamptz) from public;
grant execute on function workspaces_with_late_gestures(timestamptz) to amends_app, amends_worker;

revoke create on schema public from amends_resolver;
