import { buffer } from "node:stream/consumers";
import PostalMime from "postal-mime";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { acrossWorkspaces } from "./database/door";
import { log } from "./log";

const LARGEST_MESSAGE_BYTES = 5 * 1024 * 1024;

type Options = { readonly host: string; readonly port: number };

/**
 * Starts a real mail server on this machine that keeps every message for the in-app mailbox instead of passing it on.
 * It says yes only once the message is stored. Throws a sentence when the port cannot be opened.
 */
export async function startSandboxSmtp({ host, port }: Options) {
  const server = new SMTPServer({
    name: "amends.sandbox",
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: LARGEST_MESSAGE_BYTES,
    closeTimeout: 2_000,
    onData: (stream, session, done) => {
      keepMessage(stream, session).then(
        () => done(),
        (error: Error) => {
          log.error({ error }, "sandbox message not stored");
          done(Object.assign(new Error("4.3.0 The message could not be stored"), { responseCode: 451 }));
        },
      );
    },
  });
  const listener = server.listen(port, host);
  await new Promise<void>((resolve, reject) => {
    listener.once("listening", resolve);
    server.once("error", reject); // The mail server passes its listener's errors on as its own.
  }).catch((cause: NodeJS.ErrnoException) => {
    const problem = cause.code === "EADDRINUSE" ? "is already in use" : `cannot be opened (${cause.code})`;
    throw new Error(
      `Port ${port} ${problem}, so the sandbox mail server cannot start. Stop what uses it, or set SANDBOX_SMTP_PORT.`,
      { cause },
    );
  });
  server.on("error", (error: Error) => log.warn({ error }, "sandbox connection failed"));

  const address = listener.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

async function keepMessage(stream: SMTPServerDataStream, { envelope }: SMTPServerSession) {
  const message = await PostalMime.parse(await buffer(stream));
  const kept = {
    receivedAt: new Date(),
    sender: envelope.mailFrom ? envelope.mailFrom.address : "",
    subject: storable(message.subject),
    headers: message.headers.map(({ originalKey, value }) => ({ name: originalKey, value: storable(value) })),
    text: storable(message.text),
    html: storable(message.html),
  };
  const recipients = envelope.rcptTo.map(({ address }) => address.toLowerCase());
  await acrossWorkspaces((db) =>
    db.sandboxMessage.createMany({ data: recipients.map((recipient) => ({ ...kept, recipient })) }),
  );
}

/** Postgres keeps no NUL in text. */
function storable(text = "") {
  return text.replaceAll("\u0000", "");
}
