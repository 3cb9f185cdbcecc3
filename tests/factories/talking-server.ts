import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

const reply = (line: string) => {
  const [, code, text] = /^(\d{3}) (.*)$/.exec(line) ?? [];
  return Object.assign(new Error(text), { responseCode: Number(code) });
};

type Script = SMTPServerOptions & {
  /** The reply that refuses at this step. */
  readonly refuse?: { readonly [step in "auth" | "from" | "to" | "data"]?: string };
};

type Login = {
  readonly method: string;
  readonly username?: string;
  readonly secret: string | null | undefined;
};

/** A mail server that says what the test tells it to, and remembers who signed in and what it was given. */
export async function startTalkingServer({ refuse = {}, ...options }: Script = {}) {
  const logins: Login[] = [];
  const messages: string[] = [];
  const server = new SMTPServer({
    disableReverseLookup: true,
    authOptional: true,
    allowInsecureAuth: true,
    authMethods: ["PLAIN", "LOGIN", "XOAUTH2"],
    disabledCommands: options.key ? [] : ["STARTTLS"],
    closeTimeout: 100,
    onAuth({ method, username, password, accessToken }, _session, done) {
      logins.push({ method, ...(username ? { username } : {}), secret: accessToken ?? password });
      if (refuse.auth) return done(reply(refuse.auth));
      done(null, { user: username ?? "someone" });
    },
    onMailFrom: (_address, _session, done) => done(refuse.from ? reply(refuse.from) : null),
    onRcptTo: (_address, _session, done) => done(refuse.to ? reply(refuse.to) : null),
    onData(stream, _session, done) {
      void buffer(stream).then((message) => {
        if (refuse.data) return done(reply(refuse.data));
        messages.push(message.toString("latin1"));
        done();
      });
    },
    ...options,
  });
  server.on("error", () => {});
  const listener = server.listen(0, "127.0.0.1");
  await once(listener, "listening");
  return {
    port: portOf(listener),
    logins,
    messages,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Something that takes connections and is no mail server. */
export async function startRawServer(onConnection: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    onConnection(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: portOf(server),
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function portOf(listener: Pick<Server, "address">) {
  const address = listener.address();
  return typeof address === "object" && address ? address.port : 0;
}
