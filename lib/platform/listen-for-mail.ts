import type { SMTPServer } from "smtp-server";
import { log } from "./log";

type Listening = {
  readonly host: string;
  readonly port: number;
  /** What does not work when the port cannot be opened, and the variable that names it, for the person at the terminal. */
  readonly without: string;
  readonly variable: string;
};

/** Opens the port of a mail server; throws a sentence when it cannot be opened. Port 0 is any free one. */
export async function listenForMail(server: SMTPServer, { host, port, without, variable }: Listening) {
  const listener = server.listen(port, host);
  await new Promise<void>((resolve, reject) => {
    listener.once("listening", resolve);
    server.once("error", reject); // The mail server passes its listener's errors on as its own.
  }).catch((cause: NodeJS.ErrnoException) => {
    const problem = cause.code === "EADDRINUSE" ? "is already in use" : `cannot be opened (${cause.code})`;
    throw new Error(`Port ${port} ${problem}, so ${without}. Stop what uses it, or set ${variable}.`, {
      cause,
    });
  });
  server.on("error", (error: Error) =>
    log.warn({ error, variable }, "a connection to the mail server failed"),
  );

  const address = listener.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
