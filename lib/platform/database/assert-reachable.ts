import pg from "pg";

const MISSING_DATABASE = "3D000";
const WRONG_PASSWORD = "28P01";

/** Throws one sentence when no database answers at the address; one that is yet to be created counts as reachable. */
export async function assertReachable(url: string) {
  const { host } = new URL(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.end();
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (code === MISSING_DATABASE) return;
    throw new Error(
      code === WRONG_PASSWORD
        ? `The database at ${host} refused the user or the password in DATABASE_URL.`
        : `The database at ${host} cannot be reached. Is it running, and is DATABASE_URL right?`,
      { cause },
    );
  }
}
