import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";

type Answer = { readonly status?: number; readonly body: unknown };

/** A provider's token server: gives what the test says, and remembers what it was asked. */
export async function startTokenServer(answer: (asked: URLSearchParams) => Answer) {
  const asked: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const form = new URLSearchParams(body);
      asked.push(form);
      const { status = 200, body: told } = answer(form);
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(told));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/token`,
    asked,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
