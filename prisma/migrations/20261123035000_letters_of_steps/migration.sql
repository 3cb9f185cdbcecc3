-- The letter that tells a plan or a fix: one that did not go out told nothing.
alter table recovery_plans
  add column message_id uuid,
  add foreign key (workspace_id, message_id) references case_messages (workspace_id, id) on delete restrict on update cascade;
alter table remedies
  add column message_id uuid,
  add foreign key (workspace_id, message_id) references case_messages (workspace_id, id) on delete restrict on update cascade;

-- What was mailed with its step was written by the same member in the same instant.
alter table recovery_plans no force row level security;
alter table remedies no force row level security;
alter table case_messages no force row level security;

update recovery_plans p set message_id = m.id
from case_messages m
where p.told_by = 'email' and m.workspace_id = p.workspace_id and m.case_id = p.case_id and m.side = 'firm'
  and m.at = p.told_at and m.member_id = p.member_id;
update remedies r set message_id = m.id
from case_messages m
where r.told_by = 'email' and m.workspace_id = r.workspace_id and m.case_id = r.case_id and m.side = 'firm'
  and m.at = r.told_at and m.member_id = r.member_id;

alter table recovery_plans force row level security;
alter table remedies force row level security;
alter table case_messages force row level security;

create index recovery_plans_workspace_id_message_id_idx on recovery_plans (workspace_id, message_id);
create index remedies_workspace_id_message_id_idx on remedies (workspace_id, message_id);
