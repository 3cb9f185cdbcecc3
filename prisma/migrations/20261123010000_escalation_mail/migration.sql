-- When the mail about a step of the ladder went out: a job that runs again sends none.
alter table case_escalations add column mailed_at timestamptz(3);

-- A severity may have a promise of its own for some steps only; for the others the workspace's holds.
alter table case_promises alter column apologise_within_hours drop not null,
  alter column diagnose_within_days drop not null,
  alter column plan_within_days drop not null,
  add constraint case_promises_some check (num_nonnulls(apologise_within_hours, diagnose_within_days, plan_within_days) > 0);
