-- How many counted answers each day brought, by class. The headline and the trend add up days, not answers,
-- so they cost the same at a million answers as at ten thousand.
create table "nps_day_counts" (
    "workspace_id" uuid not null,
    "answered_on" date not null,
    "slot" smallint not null,
    "promoters" integer not null,
    "passives" integer not null,
    "detractors" integer not null,

    constraint "nps_day_counts_pkey" primary key ("workspace_id", "answered_on", "slot")
);
call protect_workspace_table('nps_day_counts');

-- One answer coming into the count (step 1) or leaving it (step -1).
create type nps_change as (workspace_id uuid, answered_at timestamptz, score integer, step integer);

-- Adds changes to the days they belong to, in the workspace's own time zone. Each connection writes to a slot of its
-- own, so that answers of one day do not queue for one row; a slot may be negative, the sum over a day's slots never is.
create function add_to_nps_days(changes nps_change[]) returns void language sql volatile as $$
  insert into nps_day_counts as counted
  select c.workspace_id, (c.answered_at at time zone w.time_zone)::date, pg_backend_pid() % 64,
         coalesce(sum(c.step) filter (where c.score >= 9), 0),
         coalesce(sum(c.step) filter (where c.score in (7, 8)), 0),
         coalesce(sum(c.step) filter (where c.score <= 6), 0)
  from unnest(changes) c join workspaces w on w.id = c.workspace_id
  group by 1, 2
  order by 1, 2
  on conflict (workspace_id, answered_on, slot) do update set
    promoters = counted.promoters + excluded.promoters,
    passives = counted.passives + excluded.passives,
    detractors = counted.detractors + excluded.detractors
$$;

-- A response counts while it is the active, confirmed answer to an NPS survey. However it is written, this keeps count.
create function count_nps_answers() returns trigger language plpgsql as $$
declare
  changes nps_change[];
begin
  if tg_op = 'INSERT' then
    changes := array(
      select row(workspace_id, answered_at, score, 1)::nps_change
      from added where kind = 'nps' and state = 'confirmed' and is_active
    );
  elsif tg_op = 'DELETE' then
    changes := array(
      select row(workspace_id, answered_at, score, -1)::nps_change
      from removed where kind = 'nps' and state = 'confirmed' and is_active
    );
  else
    changes := array(
      select row(workspace_id, answered_at, score, sum(step))::nps_change
      from (
        select workspace_id, answered_at, score, 1 as step
        from added where kind = 'nps' and state = 'confirmed' and is_active
        union all
        select workspace_id, answered_at, score, -1
        from removed where kind = 'nps' and state = 'confirmed' and is_active
      ) both_sides
      group by workspace_id, answered_at, score having sum(step) <> 0
    );
  end if;
  if cardinality(changes) > 0 then
    perform add_to_nps_days(changes);
  end if;
  return null;
end $$;

create trigger count_added after insert on responses
  referencing new table as added for each statement execute function count_nps_answers();
create trigger count_changed after update on responses
  referencing old table as removed new table as added for each statement execute function count_nps_answers();
create trigger count_removed after delete on responses
  referencing old table as removed for each statement execute function count_nps_answers();

-- Another time zone moves answers to other days: counts one workspace anew. The lock waits for answers on their way in.
create function recount_nps_days() returns trigger language plpgsql as $$
begin
  lock table nps_day_counts in share row exclusive mode;
  delete from nps_day_counts where workspace_id = new.id;
  insert into nps_day_counts
  select r.workspace_id, (r.answered_at at time zone new.time_zone)::date, 0,
         count(*) filter (where r.score >= 9), count(*) filter (where r.score in (7, 8)), count(*) filter (where r.score <= 6)
  from responses r
  where r.workspace_id = new.id and r.kind = 'nps' and r.state = 'confirmed' and r.is_active
  group by 1, 2;
  return null;
end $$;

create trigger recount_days after update of time_zone on workspaces
  for each row when (old.time_zone is distinct from new.time_zone) execute function recount_nps_days();

-- Answers recorded before this migration.
insert into nps_day_counts
select r.workspace_id, (r.answered_at at time zone w.time_zone)::date, 0,
       count(*) filter (where r.score >= 9), count(*) filter (where r.score in (7, 8)), count(*) filter (where r.score <= 6)
from responses r join workspaces w on w.id = r.workspace_id
where r.kind = 'nps' and r.state = 'confirmed' and r.is_active
group by 1, 2;
