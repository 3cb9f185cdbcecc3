-- The lists behind the figures of the overview are read off an index.
create index campaigns_workspace_id_launched_at_idx on campaigns (workspace_id, launched_at);
create index accounts_workspace_id_renewal_on_idx on accounts (workspace_id, renewal_on);
create index contacts_workspace_id_name_id_idx on contacts (workspace_id, name, id);
create index apologies_workspace_id_at_case_id_idx on apologies (workspace_id, at, case_id);
create index recovery_plans_workspace_id_told_at_case_id_idx on recovery_plans (workspace_id, told_at, case_id);
