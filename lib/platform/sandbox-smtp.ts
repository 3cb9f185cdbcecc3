import { buffer } from "node:stream/consumers";
import PostalMime from "postal-mime";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { acrossWorkspaces } from "./database/door";
import { listenForMail } from "./listen-for-mail";
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
  return listenForMail(server, {
    host,
    port,
    without: "the sandbox mail server cannot start",
    variable: "SANDBOX_SMTP_PORT",
  });
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
