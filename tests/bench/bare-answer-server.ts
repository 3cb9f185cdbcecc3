import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import pg from "pg";
import { lookStatement, THANKS, takeStatement } from "./bare-statements";

// What a server with nothing but node:http and pg does with the same visit: one statement, and a short page.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const server = createServer(async (incoming, outgoing) => {
  const [, , link = ""] = (incoming.url ?? "").split("/");
  const statement =
    incoming.method === "POST"
      ? takeStatement(link, new URLSearchParams(await text(incoming)))
      : lookStatement(link);
  const { rowCount } = await pool.query(statement);
  outgoing.writeHead(rowCount === 1 ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
  outgoing.end(THANKS);
});

process.on("disconnect", () => process.exit());
server.listen(Number(process.argv[2]), "127.0.0.1", () => process.send?.("ready"));
