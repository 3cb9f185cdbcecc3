import { once } from "node:events";
import { createServer } from "node:net";

/** A port on 127.0.0.1 that nothing listens on at the moment of asking. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return address.port;
}

/** Throws a sentence when the port on 127.0.0.1 cannot be listened on. */
export async function assertPortIsFree(port: number): Promise<void> {
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening").catch((cause: NodeJS.ErrnoException) => {
    const problem = cause.code === "EADDRINUSE" ? "is already in use" : `cannot be opened (${cause.code})`;
    throw new Error(`Port ${port} ${problem}. Stop what uses it, or choose another port.`, { cause });
  });
  server.close();
  await once(server, "close");
}
