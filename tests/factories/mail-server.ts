import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

type Session = { readonly id: string };

/** What the server does with a mail to one recipient. */
export type Behaviour =
  | "accept"
  | { readonly refuse: string }
  | { readonly refuseAndLeave: string }
  | { readonly refuseMessage: string }
  | { readonly acceptAfterMs: number }
  | "drop before the message"
  | "drop after the message";

export type ReceivedMail = { readonly recipient: string; readonly messageId: string; readonly raw: Buffer };

/** A mail server on a free port that does with each recipient what the test says, and remembers every message it was given. */
export async function startMailServer(
  behave: (recipient: string) => Behaviour = () => "accept",
  { refuseSender }: { refuseSender?: string } = {},
) {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 100,
    onMailFrom(_address, _session, done) {
      done(refuseSender ? reply(refuseSender) : null);
    },
    onRcptTo({ address }, session, done) {
      const behaviour = behave(address);
      if (behaviour === "drop before the message") return hangUp(session);
      if (typeof behaviour === "object" && "refuse" in behaviour) return done(reply(behaviour.refuse));
      if (typeof behaviour === "object" && "refuseAndLeave" in behaviour) {
        done(reply(behaviour.refuseAndLeave));
        return leave(session);
      }
      done();
    },
    onData(stream, session, done) {
      const take = (message: Buffer) => {
        const recipient = session.envelope.rcptTo[0]?.address ?? "";
        const messageId = /^Message-ID: <(.+)>/im.exec(message.toString("utf8"))?.[1] ?? "";
        const behaviour = behave(recipient);
        if (typeof behaviour === "object" && "refuseMessage" in behaviour) {
          return done(reply(behaviour.refuseMessage));
        }
        received.push({ recipient, messageId, raw: message });
        if (behaviour === "drop after the message") return hangUp(session);
        if (typeof behaviour === "object" && "acceptAfterMs" in behaviour) {
          return setTimeout(done, behaviour.acceptAfterMs);
        }
        done();
      };
      // A client that is gone in the middle has sent no message.
      buffer(stream).then(take, () => {});
    },
  });
  server.on("error", () => {});
  const socketOf = ({ id }: Session) =>
    [...server.connections].find((connection) => connection.id === id)?._socket;
  const hangUp = (session: Session) => socketOf(session)?.destroy();
  const leave = (session: Session) => socketOf(session)?.end();
  const listener = server.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    received,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function reply(line: string) {
  const [, code, text] = /^(\d{3}) (.*)$/.exec(line) ?? [];
  return Object.assign(new Error(text), { responseCode: Number(code) });
}
