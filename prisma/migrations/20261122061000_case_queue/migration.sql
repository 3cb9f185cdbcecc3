-- The queue is read off an index: every open case carries the instant it is sorted by, and the start of its round.
alter table recovery_cases
  add column round_since timestamptz(3) not null,
  add column rank_at timestamptz(3),
  add constraint recovery_cases_rank check ((stage = 'closed') = (rank_at is null));

create index recovery_cases_workspace_id_rank_at_id_idx on recovery_cases (workspace_id, rank_at, id);
create index recovery_cases_workspace_id_owner_id_rank_at_id_idx on recovery_cases (workspace_id, owner_id, rank_at, id);
drop index recovery_cases_workspace_id_account_id_idx;
create index recovery_cases_workspace_id_account_id_opened_at_idx on recovery_cases (workspace_id, account_id, opened_at);
