-- Readiness asks which migrations stand. The table is Prisma's own and appears when it first deploys.
create function applied_migrations() returns table (name text)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query execute
    'select migration_name::text from public._prisma_migrations where finished_at is not null and rolled_back_at is null';
end $$;
revoke all on function applied_migrations() from public;
grant execute on function applied_migrations() to amends_app, amends_worker;
