import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { showAnswerPage } from "@/lib/responses/show-answer-page";
import { takeAnswer } from "@/lib/responses/take-answer";

const AT = "x-replay-at";

/** The respondent's routes over real HTTP on a port of this machine; a header says what time the clock shows. */
export async function startRespondentServer(port: number) {
  const server = createServer(async (incoming, outgoing) => {
    const answer = await respond(incoming, port);
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    outgoing.end(Buffer.from(await answer.arrayBuffer()));
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return () => new Promise<void>((resolve) => server.close(() => resolve()));
}

/** The header that sets the clock of one request. */
export function clockHeader(at: Date) {
  return { [AT]: at.toISOString() };
}

async function respond(incoming: IncomingMessage, port: number) {
  const [, room, link = "", score] = new URL(incoming.url ?? "/", `http://127.0.0.1:${port}`).pathname.split(
    "/",
  );
  const now = new Date(String(incoming.headers[AT]));
  const request = new Request(`http://127.0.0.1:${port}${incoming.url}`, {
    method: incoming.method,
    headers: incoming.headers as Record<string, string>,
    ...(incoming.method === "POST" && { body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" }),
  });
  if (room !== "r") return new Response(null, { status: 404 });
  return incoming.method === "POST"
    ? takeAnswer(request, link, now)
    : showAnswerPage(request, { link, score }, now);
}
