import { SMTPServer, type SMTPServerDataStream } from "smtp-server";
import { listenForMail } from "./listen-for-mail";
import { log } from "./log";

const MOST_RECIPIENTS = 10;
const MOST_CONNECTIONS = 50;
const IDLE_MS = 60_000;
const MOST_HELD_BYTES = 200 * 1024 * 1024;

export type Admission = "welcome" | "unknown" | "later";

type Options = {
  readonly host: string;
  readonly port: number;
  readonly domain: string;
  /** The largest mail to anybody, in bytes, and the largest to one recipient: one to several is bound by the least. */
  readonly mostBytes: number;
  readonly limitOf: (recipient: string) => number;
  /** Of all mails that are being read, together, in bytes. */
  readonly mostHeld?: number;
  /** Whether mail to an address is taken; nobody else's mail is, so that this server relays nothing and bounces nothing. */
  readonly admit: (recipient: string) => Promise<Admission>;
  /** Stores a message; the sending server hears yes only once this has happened. */
  readonly keep: (mail: { readonly recipients: readonly string[]; readonly raw: Buffer }) => Promise<void>;
};

/** Starts the mail server to which bounces and replies come. Throws a sentence when the port cannot be opened. */
export async function startInboundSmtp({
  host,
  port,
  domain,
  mostBytes,
  limitOf,
  mostHeld = MOST_HELD_BYTES,
  admit,
  keep,
}: Options) {
  const held = { bytes: 0, most: mostHeld };
  const server = new SMTPServer({
    name: domain,
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: mostBytes,
    maxClients: MOST_CONNECTIONS,
    socketTimeout: IDLE_MS,
    closeTimeout: 2_000,
    onRcptTo: ({ address }, { envelope }, done) => {
      if (envelope.rcptTo.length >= MOST_RECIPIENTS) return done(reply(452, "4.5.3 Too many recipients"));
      answer(done, async () => REFUSALS[await admit(address)]);
    },
    onData: (stream, { envelope }, done) => {
      const recipients = envelope.rcptTo.map(({ address }) => address);
      answer(done, async () => {
        const limit = Math.min(mostBytes, ...recipients.map(limitOf));
        const message = readMessage(stream, limit, held);
        try {
          const raw = await message.whole();
          if (raw === "too large") return reply(552, "5.3.4 The message is too large");
          if (raw === "no room") return reply(452, "4.3.1 Too much mail at a time, try again later");
          await keep({ recipients, raw });
          return null;
        } finally {
          message.letGo();
        }
      });
    },
  });
  return listenForMail(server, {
    host,
    port,
    without: "bounces and replies cannot be taken in",
    variable: "INBOUND_SMTP_PORT",
  });
}

const REFUSALS: Record<Admission, Error | null> = {
  welcome: null,
  unknown: reply(550, "5.1.1 No such address here"),
  later: reply(452, "4.2.2 Too much mail for this address, try again later"),
};

/** Whatever fails on our side is for now: the other server keeps the mail and comes again. */
function answer(done: (error?: Error | null) => void, work: () => Promise<Error | null>) {
  work().then(done, (error: unknown) => {
    log.error({ error }, "inbound mail could not be taken in");
    done(reply(451, "4.3.0 Not now, try again later"));
  });
}

function reply(responseCode: number, words: string) {
  return Object.assign(new Error(words), { responseCode });
}

type Held = { bytes: number; readonly most: number };

/** The whole message, unless it is too large or too many are read at this moment; what is too much is read past, not kept. */
function readMessage(stream: SMTPServerDataStream, limit: number, held: Held) {
  const pieces: Buffer[] = [];
  let kept = 0;
  async function whole() {
    let size = 0;
    for await (const piece of stream as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > limit || held.bytes + piece.length > held.most) continue;
      kept += piece.length;
      held.bytes += piece.length;
      pieces.push(piece);
    }
    if (size > limit) return "too large";
    return kept < size ? "no room" : Buffer.concat(pieces, size);
  }
  const letGo = () => {
    held.bytes -= kept;
  };
  return { whole, letGo };
}
