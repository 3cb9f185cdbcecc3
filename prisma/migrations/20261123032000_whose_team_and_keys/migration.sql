alter type notification_kind add value 'task_given' before 'task_due';

-- The team is read off a row that nobody can be changing meanwhile: without the lock, a case that is given away at the moment at which
-- its new owner changes teams would keep the old one for good.
create or replace function keep_case_team() returns trigger language plpgsql as $$
begin
  select m.team_id into new.team_id from members m
  where m.workspace_id = new.workspace_id and m.id = new.owner_id for share;
  if new.team_id is null then
    select a.team_id into new.team_id from accounts a
    where a.workspace_id = new.workspace_id and a.id = new.account_id for share;
  end if;
  return new;
end $$;

-- A closed case stays with the team that closed it, until it is opened again.
create trigger keep_case_team_of_reopened before update of stage on recovery_cases
  for each row when (old.stage = 'closed' and new.stage <> 'closed') execute function keep_case_team();

-- Only open cases move, in one order, and the team is written as it is known.
create or replace function move_cases_of_member() returns trigger language plpgsql as $$
begin
  update recovery_cases k set team_id = coalesce(new.team_id, a.team_id)
  from (
    select id from recovery_cases
    where workspace_id = new.workspace_id and owner_id = new.id and rank_at is not null
      and (new.team_id is null or team_id is distinct from new.team_id)
    order by id for no key update
  ) moved, accounts a
  where k.workspace_id = new.workspace_id and k.id = moved.id
    and a.workspace_id = new.workspace_id and a.id = k.account_id;
  return null;
end $$;

create or replace function move_cases_of_account() returns trigger language plpgsql as $$
begin
  update recovery_cases k set team_id = new.team_id
  from (
    select c.id from recovery_cases c
    left join members m on m.workspace_id = c.workspace_id and m.id = c.owner_id
    where c.workspace_id = new.workspace_id and c.account_id = new.id and c.rank_at is not null and m.team_id is null
      and c.team_id is distinct from new.team_id
    order by c.id for no key update of c
  ) moved
  where k.workspace_id = new.workspace_id and k.id = moved.id;
  return null;
end $$;

-- One writing of a case for all that a statement adds to its trail.
drop trigger keep_case_touch on case_events;
create or replace function keep_case_touch() returns trigger language plpgsql as $$
declare
  touch record;
begin
  for touch in
    select workspace_id, case_id, member_id, max(at) as at,
      kind in ('opened', 'assigned', 'conflict_found', 'reopened') as is_owners
    from added group by workspace_id, case_id, member_id, is_owners order by case_id
  loop
    update recovery_cases k set touched_at = touch.at
    where k.workspace_id = touch.workspace_id and k.id = touch.case_id
      and (k.touched_at is null or k.touched_at < touch.at) and (touch.is_owners or k.owner_id = touch.member_id);
  end loop;
  return null;
end $$;
create trigger keep_case_touch after insert on case_events
  referencing new table as added for each statement execute function keep_case_touch();

-- The account's place by revenue when a case opened: a move does not count all accounts again.
alter table recovery_cases add column revenue_rank double precision;
alter table recovery_cases no force row level security;
alter table accounts no force row level security;
update recovery_cases k set revenue_rank = ranked.place
from (
  select workspace_id, id,
    (rank() over (partition by workspace_id, currency order by revenue) - 1)::float8
      / nullif(count(*) over (partition by workspace_id, currency) - 1, 0) as place
  from accounts where revenue is not null
) ranked
where k.workspace_id = ranked.workspace_id and k.account_id = ranked.id;
alter table recovery_cases force row level security;
alter table accounts force row level security;

-- One index for each question: what is unread, and what waits for a decision.
drop index notifications_workspace_id_member_id_read_at_at_id_idx;
drop index notifications_unread_idx;
create index notifications_unread_idx on notifications (workspace_id, member_id, at, id) where read_at is null;
drop index gestures_to_remind_idx;

-- The few cases that opened again, without a walk through all that are open.
create index recovery_cases_all_reopened_idx on recovery_cases (workspace_id, rank_at, id) where round > 0 and rank_at is not null;

-- No row can name a member or a case of another workspace, whatever a policy lets through.
alter table notifications add constraint notifications_workspace_id_case_id_fkey
  foreign key (workspace_id, case_id) references recovery_cases (workspace_id, id) on delete restrict on update cascade;
alter table corrective_actions add constraint corrective_actions_workspace_id_recurred_case_id_fkey
  foreign key (workspace_id, recurred_case_id) references recovery_cases (workspace_id, id) on delete restrict on update cascade;
alter table incident_contacts add constraint incident_contacts_workspace_id_case_id_fkey
  foreign key (workspace_id, case_id) references recovery_cases (workspace_id, id) on delete restrict on update cascade;
alter table case_escalations add constraint case_escalations_workspace_id_member_id_fkey
  foreign key (workspace_id, member_id) references members (workspace_id, id) on delete restrict on update cascade;
alter table case_holds add constraint case_holds_workspace_id_member_id_fkey
  foreign key (workspace_id, member_id) references members (workspace_id, id) on delete restrict on update cascade;
alter table case_messages add constraint case_messages_workspace_id_member_id_fkey
  foreign key (workspace_id, member_id) references members (workspace_id, id) on delete restrict on update cascade;
alter table gestures add constraint gestures_workspace_id_decided_by_id_fkey
  foreign key (workspace_id, decided_by_id) references members (workspace_id, id) on delete restrict on update cascade;
