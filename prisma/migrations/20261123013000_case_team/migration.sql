-- Whose team a case is: its owner's, else the account's. Kept here, so that a team's queue is read off an index; by triggers,
-- so that it holds however a case, a member or an account is written.
alter table recovery_cases add column team_id uuid;
alter table recovery_cases add constraint recovery_cases_workspace_id_team_id_fkey
  foreign key (workspace_id, team_id) references teams (workspace_id, id) on delete restrict on update cascade;

create function keep_case_team() returns trigger language plpgsql as $$
begin
  new.team_id := coalesce(
    (select m.team_id from members m where m.workspace_id = new.workspace_id and m.id = new.owner_id),
    (select a.team_id from accounts a where a.workspace_id = new.workspace_id and a.id = new.account_id)
  );
  return new;
end $$;
create trigger keep_case_team before insert or update of owner_id, account_id on recovery_cases
  for each row execute function keep_case_team();

-- Writing the owner once more lets the trigger above find the team anew.
create function move_cases_of_member() returns trigger language plpgsql as $$
begin
  update recovery_cases set owner_id = owner_id where workspace_id = new.workspace_id and owner_id = new.id;
  return null;
end $$;
create trigger move_cases_of_member after update of team_id on members
  for each row when (old.team_id is distinct from new.team_id) execute function move_cases_of_member();

create function move_cases_of_account() returns trigger language plpgsql as $$
begin
  update recovery_cases set owner_id = owner_id where workspace_id = new.workspace_id and account_id = new.id;
  return null;
end $$;
create trigger move_cases_of_account after update of team_id on accounts
  for each row when (old.team_id is distinct from new.team_id) execute function move_cases_of_account();

alter table members no force row level security;
alter table accounts no force row level security;
alter table recovery_cases no force row level security;
update recovery_cases set owner_id = owner_id;
alter table members force row level security;
alter table accounts force row level security;
alter table recovery_cases force row level security;

drop index recovery_cases_workspace_id_stage_due_at_idx;
drop index recovery_cases_workspace_id_owner_id_stage_idx;
create index recovery_cases_workspace_id_stage_rank_at_id_idx on recovery_cases (workspace_id, stage, rank_at, id);
create index recovery_cases_workspace_id_team_id_rank_at_id_idx on recovery_cases (workspace_id, team_id, rank_at, id);
create index recovery_cases_workspace_id_owner_id_due_at_idx on recovery_cases (workspace_id, owner_id, due_at);
create index recovery_cases_workspace_id_follow_up_due_at_idx on recovery_cases (workspace_id, follow_up_due_at);
