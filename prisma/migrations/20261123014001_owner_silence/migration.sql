-- When the owner of a case last did anything on it, or got it; kept by triggers, so that silence is read off an index
-- and not reckoned from all events of all cases.
alter table recovery_cases add column touched_at timestamptz(3);

create function begin_case_touch() returns trigger language plpgsql as $$
begin
  new.touched_at := coalesce(new.touched_at, new.opened_at);
  return new;
end $$;
create trigger begin_case_touch before insert on recovery_cases for each row execute function begin_case_touch();

create function keep_case_touch() returns trigger language plpgsql as $$
begin
  update recovery_cases k set touched_at = new.at
  where k.workspace_id = new.workspace_id and k.id = new.case_id and (k.touched_at is null or k.touched_at < new.at)
    and (k.owner_id = new.member_id or new.kind in ('opened', 'assigned', 'conflict_found', 'reopened'));
  return null;
end $$;
create trigger keep_case_touch after insert on case_events for each row execute function keep_case_touch();

alter table recovery_cases no force row level security;
alter table case_events no force row level security;
update recovery_cases k set touched_at = greatest(k.opened_at, (
  select max(e.at) from case_events e
  where e.workspace_id = k.workspace_id and e.case_id = k.id
    and (e.member_id = k.owner_id or e.kind in ('opened', 'assigned', 'conflict_found', 'reopened'))
));
alter table recovery_cases force row level security;
alter table case_events force row level security;

-- What the view of a team looks for, among the cases in which the firm owes a step or that are open.
create index recovery_cases_owner_touched_idx on recovery_cases (workspace_id, owner_id, touched_at) where due_at is not null;
create index recovery_cases_due_idx on recovery_cases (workspace_id, due_at, id) where due_at is not null;
create index recovery_cases_team_due_idx on recovery_cases (workspace_id, team_id, due_at, id) where due_at is not null;
create index recovery_cases_reopened_idx on recovery_cases (workspace_id, owner_id, rank_at, id) where round > 0 and rank_at is not null;
