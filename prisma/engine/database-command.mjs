import pg from "pg";

const PRISMA_CODES = {
  ECONNREFUSED: "P1001",
  ENOTFOUND: "P1001",
  "28P01": "P1000",
  "3D000": "P1003",
  28000: "P1010",
};

/** Answers `cli can-connect-to-database` and `cli create-database`: an exit code, the reason on stderr. */
export async function runDatabaseCommand(command, url) {
  const client = new pg.Client({
    connectionString: command === "create-database" ? siblingOf(url, "postgres") : url,
  });
  try {
    await client.connect();
    if (command === "create-database")
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(nameIn(url))}`);
    await client.end();
    return 0;
  } catch (error) {
    const fields = { error_code: PRISMA_CODES[error.code] ?? "P1011", message: error.message || error.code };
    // Prisma skips the first line: the native engine greets there.
    console.error(
      `schema engine\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}`,
    );
    return 1;
  }
}

/** The same server and user, another database. */
export function siblingOf(url, database) {
  const sibling = new URL(url);
  sibling.pathname = `/${encodeURIComponent(database)}`;
  return sibling.href;
}

function nameIn(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}
