import { once } from "node:events";
import { createServer } from "node:http";
import { serveRespondent } from "@/app/_respondent/serve-respondent";

const AT = "x-replay-at";

/** The clients' pages over real HTTP on a port of this machine; a header says what time the clock shows. */
export async function startRespondentServer(port: number) {
  const server = createServer((incoming, outgoing) => {
    const said = incoming.headers[AT];
    return serveRespondent(incoming, outgoing, said ? new Date(String(said)) : new Date());
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
}

/** The header that sets the clock of one request. */
export function clockHeader(at: Date) {
  return { [AT]: at.toISOString() };
}
