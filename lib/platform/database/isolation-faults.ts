// Tables that belong to no workspace. They are readable through the other door only.
const OUTSIDE = "'users', 'sessions', 'sign_in_tokens', 'worker_heartbeats', 'sandbox_messages'";
const SERVING = "'amends_app', 'amends_worker'";

const TABLES = `
  tables as (
    select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relowner,
           c.relname in (${OUTSIDE}) as is_outside, c.relname = 'workspaces' as is_root
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> '_prisma_migrations'
  )`;

const OWN_ROWS = "(workspace_id = app_workspace())";

const tableWithoutRowSecurity = `
  with ${TABLES}
  select format('Table %s has no forced row-level security.', relname) as fault
  from tables where not (relrowsecurity and relforcerowsecurity)`;

const tableWithoutWorkspace = `
  with ${TABLES}
  select format('Table %s has no workspace_id that is always set.', t.relname) as fault
  from tables t
  where not t.is_outside and not t.is_root and not exists (
    select from pg_attribute a
    where a.attrelid = t.oid and a.attname = 'workspace_id' and a.attnotnull and a.atttypid = 'uuid'::regtype
  )`;

const tableWithoutOwnPolicy = `
  with ${TABLES}
  select format('Table %s lacks the policy own_workspace.', t.relname) as fault
  from tables t
  where not t.is_outside and not t.is_root and not exists (
    select from pg_policy p
    where p.polrelid = t.oid and p.polcmd = '*' and p.polpermissive and p.polroles = '{0}'
      and pg_get_expr(p.polqual, p.polrelid) = '${OWN_ROWS}'
      and pg_get_expr(p.polwithcheck, p.polrelid) = '${OWN_ROWS}'
  )`;

const policyThatOpensMore = `
  with ${TABLES}
  select format('Policy %s on %s opens more than the own workspace.', p.polname, t.relname) as fault
  from tables t join pg_policy p on p.polrelid = t.oid
  where p.polname not in ('own_workspace', 'across_only')
    and not (p.polcmd = 'r' and p.polroles = array[(select oid from pg_roles where rolname = 'amends_resolver')])`;

const indexNotLedByWorkspace = `
  with ${TABLES}
  select format('Index %s on %s is not led by workspace_id.', i.indexrelid::regclass, t.relname) as fault
  from tables t
  join pg_index i on i.indrelid = t.oid
  join pg_class c on c.oid = i.indexrelid
  join pg_am m on m.oid = c.relam
  left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
  where not t.is_outside and not t.is_root
    and (m.amname = 'btree' or i.indisunique) and a.attname is distinct from 'workspace_id'`;

const foreignKeyThatCrosses = `
  with ${TABLES}
  select format('Foreign key %s on %s can point into another workspace.', k.conname, t.relname) as fault
  from tables t
  join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
  join pg_class target on target.oid = k.confrelid
  where not t.is_outside and not exists (
    select from unnest(k.conkey, k.confkey) as pair(here, there)
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here and a.attname = 'workspace_id'
    join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.there
      and b.attname = case when target.relname = 'workspaces' then 'id' else 'workspace_id' end
  )`;

const grantBeyondRows = `
  with ${TABLES}
  select format('%s may %s on %s.', coalesce(r.rolname, 'Everybody'), lower(g.privilege_type), t.relname) as fault
  from tables t
  join pg_class c on c.oid = t.oid
  cross join aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) g
  left join pg_roles r on r.oid = g.grantee
  where (g.grantee = 0)
     or (r.rolname in (${SERVING}) and g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE'))
     or (r.rolname in (${SERVING}) and t.relname in ('audit_entries', 'case_events')
         and g.privilege_type in ('UPDATE', 'DELETE'))`;

const servingRoleTooStrong = `
  select format('Role %s can pass by row-level security.', rolname) as fault
  from pg_roles where rolname in (${SERVING}, 'amends_owner', 'amends_resolver') and (rolsuper or rolbypassrls)
  union all
  select format('Role %s can log in.', rolname) from pg_roles
  where rolname in ('amends_owner', 'amends_resolver') and rolcanlogin`;

const servingRoleOwnsTable = `
  with ${TABLES}
  select format('Role %s owns table %s.', r.rolname, t.relname) as fault
  from tables t join pg_roles r on r.oid = t.relowner where r.rolname in (${SERVING})`;

const definerWithoutSearchPath = `
  select format('Function %s runs with its owner''s rights and has no fixed search_path.', p.oid::regprocedure) as fault
  from pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.prosecdef
    and not exists (select from unnest(p.proconfig) as setting where setting like 'search_path=%')`;

const definerForEverybody = `
  select format('Everybody may run %s with its owner''s rights.', p.oid::regprocedure) as fault
  from pg_proc p cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
  where p.pronamespace = 'public'::regnamespace and p.prosecdef and g.grantee = 0`;

/** Queries over the catalogue; each row they return is a hole, in a sentence. */
export const ISOLATION_FAULTS = [
  tableWithoutRowSecurity,
  tableWithoutWorkspace,
  tableWithoutOwnPolicy,
  policyThatOpensMore,
  indexNotLedByWorkspace,
  foreignKeyThatCrosses,
  grantBeyondRows,
  servingRoleTooStrong,
  servingRoleOwnsTable,
  definerWithoutSearchPath,
  definerForEverybody,
] as const;
