import type { Client } from "pg";

type Column = { name: string; type: string; isEnum: boolean };

const LITERALS: Record<string, string> = {
  uuid: "gen_random_uuid()",
  text: "'x'",
  "timestamp with time zone": "now()",
  date: "current_date",
  smallint: "1",
  integer: "1",
  bigint: "1",
  numeric: "1",
  "double precision": "1",
  boolean: "false",
  jsonb: "'{}'",
  bytea: "''",
  ARRAY: "'{}'",
};

// What check constraints ask for beyond the column's type.
const OVERRIDES: Record<string, Record<string, string>> = {
  invitations: { campaign_id: "gen_random_uuid()", state: "'asked'" },
  case_promises: { apologise_within_hours: "24" },
  inbound_messages: { case_id: "gen_random_uuid()" },
  recovery_cases: { rank_at: "now()" },
};

/** Every table that belongs to a workspace, read from the catalogue, so that a new one cannot be left out. */
export async function listWorkspaceTables(client: Client) {
  const { rows } = await client.query<{ table: string }>(`
    select c.relname as table from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and a.attname = 'workspace_id' and a.attnotnull and not a.attisdropped order by 1`);
  return rows.map((row) => row.table);
}

/** Puts one row into a table for a workspace, past keys and policies, as only a superuser can. */
export async function plantRow(client: Client, table: string, workspaceId: string) {
  const { rows: columns } = await client.query<Column>(
    `select column_name as name, data_type as type, data_type = 'USER-DEFINED' as "isEnum"
     from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and column_name <> 'workspace_id'`,
    [table],
  );
  const values = new Map<string, string>([["workspace_id", `'${workspaceId}'`]]);
  for (const column of columns) values.set(column.name, await literalOf(client, table, column));
  for (const [name, literal] of Object.entries(OVERRIDES[table] ?? {})) values.set(name, literal);
  await client.query("set session_replication_role = replica");
  await client.query(
    `insert into ${table} (${[...values.keys()].map((name) => `"${name}"`).join(", ")}) values (${[...values.values()].join(", ")})`,
  );
  await client.query("reset session_replication_role");
}

async function literalOf(client: Client, table: string, column: Column) {
  if (!column.isEnum) {
    const literal = LITERALS[column.type];
    if (!literal) throw new Error(`No sample value for ${table}.${column.name} of type ${column.type}.`);
    return literal;
  }
  const { rows } = await client.query<{ label: string }>(
    `select e.enumlabel as label from pg_attribute a join pg_enum e on e.enumtypid = a.atttypid
     where a.attrelid = $1::regclass and a.attname = $2 order by e.enumsortorder limit 1`,
    [table, column.name],
  );
  return `'${rows[0]?.label}'`;
}
