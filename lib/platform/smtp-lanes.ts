import { createTransport, type SendMailOptions } from "nodemailer";

/** What came of handing one message to the mail server. */
export type SmtpAnswer =
  | { readonly accepted: true }
  | {
      readonly accepted: false;
      /** The server's reply code, if it gave one to this message and not to the session. */
      readonly replyCode: number | null;
      /** Its reply, or what went wrong instead. */
      readonly reply: string;
      /** Whether the server had asked for the message itself (354): from then on it may have it. */
      readonly dataBegun: boolean;
      /** Whether the message was refused on our side, before any server saw it. */
      readonly isUnsendable: boolean;
    };

const MESSAGES_PER_CONNECTION = 500;
const CONNECT_LIMIT_MS = 15_000;
const SILENCE_LIMIT_MS = 60_000;

/** Several connections to one mail server, each sending one message at a time. Opened on first use, kept open in between. */
export function openSmtpLanes(url: string, count: number) {
  const lanes = Array.from({ length: count }, () => openLane(url));

  /** Sends the messages over all lanes and gives each one's answer, in their order. One call at a time. */
  async function sendAll(messages: readonly SendMailOptions[]): Promise<SmtpAnswer[]> {
    const answers: SmtpAnswer[] = new Array(messages.length);
    const waiting = messages.entries();
    await Promise.all(
      lanes.map(async (lane) => {
        for (const [index, message] of waiting) answers[index] = await lane.send(message);
      }),
    );
    return answers;
  }

  return { sendAll, close: () => lanes.forEach((lane) => void lane.close()) };
}

export type SmtpLanes = ReturnType<typeof openSmtpLanes>;

function openLane(url: string) {
  let dataBegun = false;
  const transport = createTransport({
    url,
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
    logger: listener((reply) => {
      dataBegun ||= reply.startsWith("354");
    }),
  });

  async function send(message: SendMailOptions): Promise<SmtpAnswer> {
    dataBegun = false;
    try {
      await transport.sendMail(message);
      return { accepted: true };
    } catch (error) {
      return { accepted: false, dataBegun, ...readFailure(error) };
    }
  }
  return { send, close: () => transport.close() };
}

function listener(onReply: (reply: string) => void) {
  const ignore = () => {};
  const hear = (entry: unknown, text: unknown) => {
    const isReply = typeof entry === "object" && entry !== null && "tnx" in entry && entry.tnx === "server";
    if (isReply) onReply(String(text));
  };
  return {
    level: ignore,
    trace: ignore,
    debug: hear,
    info: ignore,
    warn: ignore,
    error: ignore,
    fatal: ignore,
  };
}

const ABOUT_THE_MESSAGE = new Set(["EENVELOPE", "EMESSAGE"]);

function readFailure(error: unknown) {
  const { code, responseCode, response, message } = error as NodeJS.ErrnoException & {
    responseCode?: number;
    response?: string;
  };
  const isAboutTheMessage = ABOUT_THE_MESSAGE.has(code ?? "");
  return {
    replyCode: isAboutTheMessage && responseCode ? responseCode : null,
    reply: response ?? message,
    // Nothing was said by a server, and nothing was wrong with the connection: the message itself cannot be sent.
    isUnsendable: isAboutTheMessage && !responseCode,
  };
}
