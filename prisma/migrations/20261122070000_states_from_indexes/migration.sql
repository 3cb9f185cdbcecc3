-- Behind row-level security an index serves a condition only if its comparison is marked as leaking nothing, and statistics
-- are used only then. Those of enums compare two numbers but carry no mark, so `state = 'pending'` read every row of a
-- workspace. Only a superuser may set it, in this database alone; on a server without one such queries are slower, not wrong.
do $$
begin
  if current_setting('is_superuser') = 'on' then
    alter function pg_catalog.enum_eq(anyenum, anyenum) leakproof;
    alter function pg_catalog.enum_ne(anyenum, anyenum) leakproof;
  end if;
end $$;

-- The queue itself is read off an index on every server: a partial index needs no mark.
create index deliveries_pending_idx on deliveries (workspace_id, due_at) where state = 'pending';
