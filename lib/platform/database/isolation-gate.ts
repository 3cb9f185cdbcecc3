import pg from "pg";
import { ISOLATION_FAULTS } from "./isolation-faults";

/** Refuses to go on when the database would let one workspace reach another; the message lists every fault. */
export async function assertIsolation(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const faults = await findIsolationFaults(client);
    if (faults.length > 0) {
      throw new Error(`The database does not keep workspaces apart:\n- ${faults.join("\n- ")}`);
    }
  } finally {
    await client.end();
  }
}

/** Every way in which the catalogue breaks the rules of isolation, one sentence each; empty when it holds. */
export async function findIsolationFaults(client: Pick<pg.Client, "query">) {
  const faults: string[] = [];
  for (const sql of ISOLATION_FAULTS) {
    const { rows } = await client.query<{ fault: string }>(sql);
    faults.push(...rows.map((row) => row.fault));
  }
  return faults;
}
