import { randomUUID } from "node:crypto";
import { Client } from "pg";

/** Has the database refuse every new row of a table for which this condition on `new` holds, with this code, until the returned function is called. */
export async function refuseRows(table: string, when: string, code = "P0001") {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const name = `refuse_${randomUUID().replaceAll("-", "")}`;
  await client.query(`
    create function ${name}() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = '${code}'; end $$;
    create trigger ${name} before insert on ${table} for each row when (${when}) execute function ${name}()`);
  return async () => {
    await client.query(`drop trigger ${name} on ${table}; drop function ${name}()`);
    await client.end();
  };
}
