import { once } from "node:events";
import { createServer } from "node:https";
import { text } from "node:stream/consumers";
import { makeTlsCertificate } from "./tls-certificate";

type Answer = { readonly status: number; readonly body?: string; readonly headers?: Record<string, string> };

/** A server on this machine that takes posts by https, answers as the test says, and remembers what it was sent. */
export async function startWebhookServer(answer: () => Answer | null) {
  const certificate = makeTlsCertificate();
  const posts: { readonly path: string | undefined; readonly body: unknown }[] = [];
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    void text(request).then((body) => {
      posts.push({ path: request.url, body: JSON.parse(body) });
      const told = answer();
      if (told) response.writeHead(told.status, told.headers).end(told.body ?? "");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `https://localhost:${port}/services/secret-path`,
    posts,
    circumstances: { allowPrivate: true, ca: certificate.cert },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
