-- The planner knows nothing of the rows a campaign has just brought; until it does, it takes a workspace of thousands for one of one row
-- and joins accordingly. Tables can be analysed by their owner only, and the worker owns nothing.
create function refresh_statistics() returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  analyze public.contacts, public.contact_rules, public.invitations, public.deliveries;
end $$;

alter function refresh_statistics() owner to amends_owner;
revoke all on function refresh_statistics() from public;
grant execute on function refresh_statistics() to amends_app, amends_worker;
