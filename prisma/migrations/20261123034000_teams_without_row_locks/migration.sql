-- Who writes a case's team says so with a shared lock on its workspace, and who changes a team waits for those, at the very end of the
-- transaction. No row of an account or a member is locked for it: an import that writes every account keeps no case from being opened.
create or replace function keep_case_team() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('teams of cases'), hashtext(new.workspace_id::text));
  select coalesce(m.team_id, a.team_id) into new.team_id
  from accounts a
  left join members m on m.workspace_id = a.workspace_id and m.id = new.owner_id
  where a.workspace_id = new.workspace_id and a.id = new.account_id;
  return new;
end $$;

-- Brings every open case of a workspace to the team it belongs to, once for all that a transaction changed. Whoever gives a case away holds it
-- and then asks for the shared lock, so that nobody here waits long for a case: it gives the lock back and tries again.
create function move_cases_to_their_teams() returns trigger language plpgsql as $$
declare
  this_change constant text := pg_current_xact_id()::text || ' ' || new.workspace_id;
  patience constant text := current_setting('lock_timeout');
  until constant timestamptz := clock_timestamp() + interval '8 seconds';
begin
  if current_setting('app.teams_moved', true) = this_change then return null; end if;
  loop
    begin
      perform pg_advisory_xact_lock(hashtext('teams of cases'), hashtext(new.workspace_id::text));
      perform set_config('lock_timeout', '200ms', true);
      update recovery_cases k set team_id = strayed.team_id
      from (
        select c.id, coalesce(m.team_id, a.team_id) as team_id
        from recovery_cases c
        join accounts a on a.workspace_id = c.workspace_id and a.id = c.account_id
        left join members m on m.workspace_id = c.workspace_id and m.id = c.owner_id
        where c.workspace_id = new.workspace_id and c.rank_at is not null
          and c.team_id is distinct from coalesce(m.team_id, a.team_id)
        order by c.id for no key update of c
      ) strayed
      where k.workspace_id = new.workspace_id and k.id = strayed.id;
      exit;
    exception when lock_not_available or deadlock_detected then
      if clock_timestamp() > until then raise; end if;
    end;
    perform pg_sleep(0.1);
  end loop;
  perform set_config('lock_timeout', patience, true);
  perform set_config('app.teams_moved', this_change, true);
  return null;
end $$;

drop trigger move_cases_of_member on members;
drop trigger move_cases_of_account on accounts;
drop function move_cases_of_member();
drop function move_cases_of_account();
create constraint trigger move_cases_of_member after update of team_id on members deferrable initially deferred
  for each row when (old.team_id is distinct from new.team_id) execute function move_cases_to_their_teams();
create constraint trigger move_cases_of_account after update of team_id on accounts deferrable initially deferred
  for each row when (old.team_id is distinct from new.team_id) execute function move_cases_to_their_teams();
