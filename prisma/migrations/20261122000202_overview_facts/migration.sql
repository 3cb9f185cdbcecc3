-- When each contact was last heard from by a counted NPS answer; a contact without one has no row. With it, who was heard
-- since a date is one look at contacts, however many answers they gave.
create table "heard_contacts" (
    "workspace_id" uuid not null,
    "contact_id" uuid not null,
    "account_id" uuid not null,
    "last_heard_at" timestamptz(3) not null,

    constraint "heard_contacts_pkey" primary key ("workspace_id", "contact_id")
);
create index "heard_contacts_workspace_id_account_id_last_heard_at_idx"
  on "heard_contacts" ("workspace_id", "account_id", "last_heard_at");
call protect_workspace_table('heard_contacts');

create function note_heard_contacts() returns trigger language plpgsql as $$
begin
  insert into heard_contacts as heard
  select workspace_id, contact_id, (array_agg(account_id order by answered_at desc))[1], max(answered_at)
  from added where kind = 'nps' and state = 'confirmed' and is_active
  group by workspace_id, contact_id
  order by workspace_id, contact_id
  on conflict (workspace_id, contact_id) do update set
    account_id = excluded.account_id, last_heard_at = excluded.last_heard_at
    where excluded.last_heard_at > heard.last_heard_at;
  return null;
end $$;

-- An answer that counts no more may have been its contact's last: looks again, once nobody else is writing to the row.
create function review_heard_contacts() returns trigger language plpgsql as $$
begin
  perform from heard_contacts h
  where (h.workspace_id, h.contact_id) in (
    select workspace_id, contact_id from removed where kind = 'nps' and state = 'confirmed' and is_active
  )
  order by h.workspace_id, h.contact_id for update;

  delete from heard_contacts h
  where (h.workspace_id, h.contact_id) in (
    select workspace_id, contact_id from removed where kind = 'nps' and state = 'confirmed' and is_active
  ) and not exists (
    select from responses r
    where r.workspace_id = h.workspace_id and r.contact_id = h.contact_id
      and r.kind = 'nps' and r.state = 'confirmed' and r.is_active
  );

  update heard_contacts h set account_id = latest.account_id, last_heard_at = latest.answered_at
  from (
    select distinct on (r.workspace_id, r.contact_id) r.workspace_id, r.contact_id, r.account_id, r.answered_at
    from responses r
    where r.kind = 'nps' and r.state = 'confirmed' and r.is_active and (r.workspace_id, r.contact_id) in (
      select workspace_id, contact_id from removed where kind = 'nps' and state = 'confirmed' and is_active
    )
    order by r.workspace_id, r.contact_id, r.answered_at desc
  ) latest
  where h.workspace_id = latest.workspace_id and h.contact_id = latest.contact_id
    and h.last_heard_at is distinct from latest.answered_at;
  return null;
end $$;

create trigger hear_added after insert on responses
  referencing new table as added for each statement execute function note_heard_contacts();
create trigger hear_changed after update on responses
  referencing new table as added for each statement execute function note_heard_contacts();
create trigger hear_review_changed after update on responses
  referencing old table as removed for each statement execute function review_heard_contacts();
create trigger hear_review_removed after delete on responses
  referencing old table as removed for each statement execute function review_heard_contacts();

insert into heard_contacts
select distinct on (workspace_id, contact_id) workspace_id, contact_id, account_id, answered_at
from responses where kind = 'nps' and state = 'confirmed' and is_active
order by workspace_id, contact_id, answered_at desc;

-- How many invitations of each campaign asked someone, and how many were answered. Slots as in nps_day_counts.
create table "campaign_counts" (
    "workspace_id" uuid not null,
    "campaign_id" uuid not null,
    "slot" smallint not null,
    "asked" integer not null,
    "answered" integer not null,

    constraint "campaign_counts_pkey" primary key ("workspace_id", "campaign_id", "slot")
);
call protect_workspace_table('campaign_counts');

create type invitation_change as (workspace_id uuid, campaign_id uuid, state invitation_state, step integer);

create function add_to_campaign_counts(changes invitation_change[]) returns void language sql volatile as $$
  insert into campaign_counts as counted
  select c.workspace_id, c.campaign_id, pg_backend_pid() % 64,
         sum(c.step), coalesce(sum(c.step) filter (where c.state = 'answered'), 0)
  from unnest(changes) c
  group by 1, 2
  order by 1, 2
  on conflict (workspace_id, campaign_id, slot) do update set
    asked = counted.asked + excluded.asked,
    answered = counted.answered + excluded.answered
$$;

create function count_invitations() returns trigger language plpgsql as $$
declare
  changes invitation_change[];
begin
  if tg_op = 'INSERT' then
    changes := array(
      select row(workspace_id, campaign_id, state, count(*))::invitation_change
      from added where campaign_id is not null and state in ('asked', 'answered')
      group by workspace_id, campaign_id, state
    );
  elsif tg_op = 'DELETE' then
    changes := array(
      select row(workspace_id, campaign_id, state, -count(*))::invitation_change
      from removed where campaign_id is not null and state in ('asked', 'answered')
      group by workspace_id, campaign_id, state
    );
  else
    changes := array(
      select row(workspace_id, campaign_id, state, sum(step))::invitation_change
      from (
        select workspace_id, campaign_id, state, 1 as step from added
        union all
        select workspace_id, campaign_id, state, -1 from removed
      ) both_sides
      where campaign_id is not null and state in ('asked', 'answered')
      group by workspace_id, campaign_id, state having sum(step) <> 0
    );
  end if;
  if cardinality(changes) > 0 then
    perform add_to_campaign_counts(changes);
  end if;
  return null;
end $$;

create trigger count_added after insert on invitations
  referencing new table as added for each statement execute function count_invitations();
create trigger count_changed after update on invitations
  referencing old table as removed new table as added for each statement execute function count_invitations();
create trigger count_removed after delete on invitations
  referencing old table as removed for each statement execute function count_invitations();

insert into campaign_counts
select workspace_id, campaign_id, 0, count(*), count(*) filter (where state = 'answered')
from invitations where campaign_id is not null and state in ('asked', 'answered')
group by 1, 2;

-- The cases closed in a period, by outcome, read off an index.
create index recovery_cases_workspace_id_closed_at_outcome_idx on recovery_cases (workspace_id, closed_at, outcome);
