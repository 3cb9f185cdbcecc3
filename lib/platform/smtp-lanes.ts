import { createTransport, type SendMailOptions } from "nodemailer";
import { listenToSmtp } from "./listen-to-smtp";
import { type SmtpServer, TOKEN_SERVER_AWAY } from "./smtp-server-options";

/** What came of handing one message to the mail server. */
export type SmtpAnswer =
  | { readonly accepted: true }
  | {
      readonly accepted: false;
      /** The server's reply code, if it gave one to this message and not to the session. */
      readonly replyCode: number | null;
      /** Its reply, or what went wrong instead. */
      readonly reply: string;
      /** Whether the server had asked for the message itself: from then on it may have it. */
      readonly dataBegun: boolean;
      /** Whether the message was refused on our side, before any server saw it. */
      readonly isUnsendable: boolean;
      /** At which step of the conversation it ended, as nodemailer names it. */
      readonly step: SmtpStep;
    };

export type SmtpStep = "connection" | "authentication" | "sender" | "recipient" | "message";

const MESSAGES_PER_CONNECTION = 500;
const CONNECT_LIMIT_MS = 15_000;
const SILENCE_LIMIT_MS = 60_000;

/** Several connections to one mail server, each sending one message at a time. Opened on first use, kept open in between. */
export function openSmtpLanes(server: SmtpServer, count: number) {
  return Array.from({ length: count }, () => openSmtpLane(server));
}

export type SmtpLane = ReturnType<typeof openSmtpLane>;

function openSmtpLane(server: SmtpServer) {
  let onDataBegun: (() => void) | undefined;
  let farewell: string | undefined;
  const transport = createTransport({
    ...server,
    pool: true,
    maxConnections: 1,
    maxMessages: MESSAGES_PER_CONNECTION,
    // Trying again is for those who know whether the message went out.
    maxRequeues: 0,
    connectionTimeout: CONNECT_LIMIT_MS,
    greetingTimeout: CONNECT_LIMIT_MS,
    socketTimeout: SILENCE_LIMIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    // The errors of a drop before and after the server took the message are the same; only the conversation tells.
    transactionLog: true,
    logger: listenToSmtp((reply, command) => {
      // 354, but some servers say 250 (nodemailer takes either): from then on the server gets the message.
      if (command === "DATA" && /^[23]/.test(reply)) onDataBegun?.();
      // A server that leaves a connection it has used before is heard only here: the pool takes it for one that had idled too long.
      if (reply.startsWith("421")) farewell = reply;
    }),
  });

  /** Sends one message. `beforeData` runs when the server asks for the message itself, before it gets any of it. */
  async function send(message: SendMailOptions, beforeData = () => {}): Promise<SmtpAnswer> {
    let dataBegun = false;
    const stopping = new AbortController();
    farewell = undefined;
    onDataBegun = () => {
      try {
        beforeData();
        dataBegun = true;
      } catch (error) {
        // Closes the connection before the server gets any of the message.
        stopping.abort(error);
      }
    };
    try {
      await transport.sendMail({ ...message, signal: stopping.signal });
      return { accepted: true };
    } catch (error) {
      const failure = stopping.signal.aborted ? stopping.signal.reason : error;
      return { accepted: false, dataBegun, ...readFailure(failure, farewell) };
    } finally {
      onDataBegun = undefined;
    }
  }
  return { send, close: () => transport.close() };
}

const ABOUT_THE_MESSAGE = new Set(["EENVELOPE", "EMESSAGE"]);

function readFailure(error: unknown, farewell?: string) {
  const { code, originalCode, responseCode, response, command, message } = error as NodeJS.ErrnoException & {
    originalCode?: string;
    responseCode?: number;
    response?: string;
    command?: string;
  };
  const isAboutTheMessage = ABOUT_THE_MESSAGE.has(code ?? "");
  return {
    replyCode: isAboutTheMessage && responseCode ? responseCode : null,
    reply: storableWords(response ?? farewell ?? message),
    // Nothing was said by a server, and nothing was wrong with the connection: the message itself cannot be sent.
    isUnsendable: isAboutTheMessage && !responseCode,
    // Without an access token nobody was refused yet.
    step: originalCode === TOKEN_SERVER_AWAY ? "connection" : stepOf(code, command),
  };
}

/** Postgres keeps neither NUL nor half of a character. */
function storableWords(reply: string) {
  return reply.replaceAll("\0", "").toWellFormed();
}

function stepOf(code: string | undefined, command: string | undefined): SmtpStep {
  if (code === "EAUTH") return "authentication";
  if (command === "MAIL FROM") return "sender";
  if (command === "RCPT TO") return "recipient";
  return ABOUT_THE_MESSAGE.has(code ?? "") || command === "DATA" ? "message" : "connection";
}
