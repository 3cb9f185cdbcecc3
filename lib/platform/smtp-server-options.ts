import { lookup } from "node:dns";
import { connect, isIP, type Socket } from "node:net";
import { env } from "./env";
import { smtpUrl } from "./mailer";
import { isPublicAddress } from "./public-address";

/** How to reach a mail server and be let in: spreads into nodemailer's createTransport, beside what a caller says of pools and time limits. */
export type SmtpServer = { readonly url: string } | OwnSmtpServer;

export type OwnSmtpServer = {
  readonly host: string;
  readonly port: number;
  /** Whether TLS comes before the first word. */
  readonly secure: boolean;
  readonly requireTLS: boolean;
  readonly ignoreTLS: boolean;
  readonly auth: SmtpLogin | undefined;
  readonly tls: { readonly minVersion: "TLSv1.2"; readonly ca?: string };
  readonly getSocket: (options: SocketOptions, done: SocketDone) => void;
};

export type SmtpLogin =
  | { readonly type: "LOGIN"; readonly user: string; readonly pass: string }
  | { readonly type: "OAuth2"; readonly user: string; readonly provisionCallback: TokenSource };

/** Gives an access token, and until when it holds in ms since 1970; `isRefused` when the mail server did not take the last one. */
export type TokenSource = (user: string, isRefused: boolean, done: TokenDone) => void;

type TokenDone = (error: Error | null, accessToken?: string, expires?: number) => void;
type SocketOptions = { readonly connectionTimeout?: number | undefined };
type SocketDone = (error: Error | null, socket?: { connection: Socket }) => void;

export type SmtpSecurity = "tls" | "starttls" | "none";

/** The installation's own mail server, or the sandbox on this machine. */
export function houseServer(): SmtpServer {
  return { url: smtpUrl() };
}

type Description = {
  readonly host: string;
  readonly port: number;
  readonly security: SmtpSecurity;
  readonly auth?: SmtpLogin;
};

/** A mail server named by a member. From a public installation it is reached at public addresses only, whatever its name resolves to by then. */
export function memberServer(
  { host, port, security, auth }: Description,
  { allowPrivate = env().isLocal, ca }: { readonly allowPrivate?: boolean; readonly ca?: string } = {},
): OwnSmtpServer {
  return {
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    auth,
    tls: { minVersion: "TLSv1.2", ...(ca ? { ca } : {}) },
    getSocket: ({ connectionTimeout = CONNECT_LIMIT_MS }, done) =>
      openSocket({ host, port, allowPrivate, limitMs: connectionTimeout }, done),
  };
}

const CONNECT_LIMIT_MS = 15_000;

/** The code of a token source's error when it could not ask for a token: nothing is wrong with the account. */
export const TOKEN_SERVER_AWAY = "ETOKENSERVER";

/** The code of the error when a name or address leads into a network that members may not reach. */
const PRIVATE_ADDRESS = "EPRIVATEADDRESS";

type Dial = { host: string; port: number; allowPrivate: boolean; limitMs: number };

function openSocket({ host, port, allowPrivate, limitMs }: Dial, done: SocketDone) {
  const isReachable = (address: string) => allowPrivate || isPublicAddress(address);
  if (isIP(host) && !isReachable(host)) return done(privateAddress());

  const socket = connect({
    host,
    port,
    autoSelectFamily: true,
    // The addresses that were judged are the ones connected to: a name cannot change in between.
    lookup: (name, options, found) =>
      lookup(name, { ...options, all: true }, (error, all) => {
        const first = all?.[0];
        if (error || !first) return found(error ?? new Error("The name has no address."), "");
        if (!all.every(({ address }) => isReachable(address))) return found(privateAddress(), "");
        return options.all ? found(null, all) : found(null, first.address, first.family);
      }),
  });
  const settle = (error: Error | null) => {
    clearTimeout(timer);
    socket.removeAllListeners();
    if (!error) return done(null, { connection: socket });
    socket.on("error", () => {});
    socket.destroy();
    done(error);
  };
  const timer = setTimeout(
    () => settle(Object.assign(new Error("The server did not answer."), { code: "ETIMEDOUT" })),
    limitMs,
  );
  socket.once("connect", () => settle(null)).once("error", settle);
}

function privateAddress() {
  return Object.assign(new Error("This address is not on the public internet."), { code: PRIVATE_ADDRESS });
}
