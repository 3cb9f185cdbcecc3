import type { Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { memberServer, type SmtpLogin, type SmtpSecurity } from "@/lib/platform/smtp-server-options";
import { tryMailServer } from "@/lib/senders/try-mail-server";
import { startRawServer, startTalkingServer } from "@/tests/factories/talking-server";
import { makeTlsCertificate } from "@/tests/factories/tls-certificate";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function started<Running extends { stop: () => Promise<void> }>(starting: Promise<Running>) {
  const running = await starting;
  stops.push(running.stop);
  return running;
}

const login: SmtpLogin = { type: "LOGIN", user: "ada", pass: "right horse" };
const FROM = "surveys@firm.example";
const TO = "ada@firm.example";

type Way = { port: number; host?: string; security?: SmtpSecurity; auth?: SmtpLogin; ca?: string };

function attempt({ port, host = "localhost", security = "none", ca, auth }: Way, limitMs = 10_000) {
  return tryMailServer(
    {
      server: memberServer(
        { host, port, security, ...(auth ? { auth } : {}) },
        { allowPrivate: true, ...(ca ? { ca } : {}) },
      ),
      dkim: null,
      facts: { server: host, port, from: FROM, to: TO, provider: "Microsoft" },
      message: { from: FROM, to: TO, subject: "Test", text: "Test" },
    },
    { limitMs },
  );
}

/** "connect good, encrypt bad": how far it came. */
const course = (findings: Awaited<ReturnType<typeof attempt>>) =>
  findings.map(({ check, level }) => `${check} ${level}`).join(", ");

describe("a sender that works", () => {
  test.each(["tls", "starttls"] as const)("says so step by step over %s", async (security) => {
    const authority = makeTlsCertificate({ name: "Test authority", isAuthority: true });
    const { key, cert } = makeTlsCertificate({ issuer: authority });
    const server = await started(startTalkingServer({ key, cert, secure: security === "tls" }));
    const findings = await attempt({ port: server.port, security, auth: login, ca: authority.cert });
    expect(course(findings)).toBe(
      "connect good, encrypt good, signIn good, sender good, recipient good, message good",
    );
    expect(server.logins).toEqual([{ method: "PLAIN", username: "ada", secret: "right horse" }]);
    expect(server.messages).toHaveLength(1);
  });

  test("is told when the server did not ask for the password", async () => {
    const server = await started(startTalkingServer({ disabledCommands: ["AUTH", "STARTTLS"] }));
    const findings = await attempt({ port: server.port, auth: login });
    expect(course(findings)).toBe("connect good, signIn warn, sender good, recipient good, message good");
  });
});

describe("a mail server that refuses", () => {
  test.each([
    ["the password", { auth: "535 5.7.8 Bad credentials" }, "signIn", "refused the password", "535"],
    [
      "every password",
      { auth: "534 5.7.9 App password needed" },
      "signIn",
      "does not let anyone in with a password",
      "534",
    ],
    ["to check it now", { auth: "454 4.7.0 Later" }, "signIn", "could not check the password", "454"],
    ["strangers", { from: "530 5.7.0 Sign in first" }, "signIn", "wants a username", "530"],
    [
      "the sender",
      { from: "553 5.7.1 Not yours" },
      "sender",
      `does not let this account send as ${FROM}`,
      "553",
    ],
    ["the recipient", { to: "550 5.7.1 No relaying" }, "recipient", `would not take mail for ${TO}`, "550"],
    ["the recipient for now", { to: "450 4.2.0 Greylisted" }, "recipient", "try again later", "450"],
    ["the message", { data: "554 5.7.1 Looks like spam" }, "message", "refused the message", "554"],
  ] as const)("%s", async (_what, refuse, step, sentence, code) => {
    const server = await started(startTalkingServer({ refuse }));
    const findings = await attempt({ port: server.port, auth: login });
    expect(findings.at(-1)).toMatchObject({ check: step, level: "bad" });
    expect(findings.at(-1)?.sentence).toContain(sentence);
    expect(findings.at(-1)?.quote).toContain(code);
    expect(findings.slice(0, -1).every(({ level }) => level === "good")).toBe(true);
    expect(server.messages).toEqual([]);
  });
});

describe("an encrypted connection", () => {
  const YEAR_MS = 365 * 86_400_000;
  const ago = (years: number) => new Date(Date.now() - years * YEAR_MS);

  test.each([
    ["self-signed", () => makeTlsCertificate(), "signed its certificate itself"],
    ["expired", () => trusted({ from: ago(2), until: ago(1) }), "has expired"],
    ["not yet valid", () => trusted({ from: ago(-1), until: ago(-2) }), "is not valid yet"],
    ["for another name", () => trusted({ name: "mail.other.example" }), "is made out to another name"],
    [
      "of an unknown authority",
      () => makeTlsCertificate({ issuer: makeTlsCertificate({ name: "Nobody", isAuthority: true }) }),
      "an authority that is not trusted here",
    ],
  ])("is refused when the certificate is %s, and no password is sent", async (_which, make, sentence) => {
    const certificate = make();
    const server = await started(startTalkingServer({ ...certificate, secure: true }));
    const findings = await attempt({ port: server.port, security: "tls", auth: login, ...caOf(certificate) });
    expect(course(findings)).toBe("connect good, encrypt bad");
    expect(findings[1]?.sentence).toContain(sentence);
    expect(server.logins).toEqual([]);
  });

  test("is missed where STARTTLS is not offered, and no password is sent", async () => {
    const server = await started(startTalkingServer());
    const findings = await attempt({ port: server.port, security: "starttls", auth: login });
    expect(course(findings)).toBe("connect good, encrypt bad");
    expect(findings[1]?.sentence).toContain("does not offer STARTTLS");
    expect(server.logins).toEqual([]);
  });

  test("is missed where the port does not speak TLS from the start", async () => {
    const server = await started(startTalkingServer());
    const findings = await attempt({ port: server.port, security: "tls", auth: login });
    expect(findings.at(-1)).toMatchObject({ check: "encrypt" });
    expect(findings.at(-1)?.sentence).toContain("does not speak TLS from the start");
  });

  function trusted(wanted: Parameters<typeof makeTlsCertificate>[0]) {
    const authority = makeTlsCertificate({ name: "Test authority", isAuthority: true });
    return { ...makeTlsCertificate({ ...wanted, issuer: authority }), ca: authority.cert };
  }

  function caOf(certificate: { cert: string } | { cert: string; ca: string }) {
    return "ca" in certificate ? { ca: certificate.ca } : {};
  }
});

describe("what is not there", () => {
  test("a name that nobody has", async () => {
    const findings = await attempt({ port: 587, host: "mail.nowhere.invalid" });
    expect(findings).toMatchObject([{ check: "connect", level: "bad" }]);
    expect(findings[0]?.sentence).toBe("No mail server goes by the name mail.nowhere.invalid.");
  });

  test("a port where nobody listens", async () => {
    const gone = await startRawServer(() => {});
    await gone.stop();
    const findings = await attempt({ port: gone.port });
    expect(findings[0]?.sentence).toBe(`Localhost refused the connection at port ${gone.port}.`);
  });

  test.each([
    ["says nothing", (_socket: Socket) => {}, "took the connection and then said nothing"],
    ["hangs up", (socket: Socket) => socket.end(), "ended the connection in the middle"],
    ["is busy", (socket: Socket) => socket.end("421 4.3.2 Too busy\r\n"), "has no time now"],
    ["is a web server", (socket: Socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"), "Localhost"],
  ])("a server that %s", async (_what, behave, sentence) => {
    const server = await started(startRawServer(behave));
    const findings = await attempt({ port: server.port }, 500);
    expect(findings).toMatchObject([{ check: "connect", level: "bad" }]);
    expect(findings[0]?.sentence).toContain(sentence);
  });

  test("a server that falls silent in the middle, or drips its words for ever", async () => {
    const server = await started(
      startRawServer((socket) => {
        socket.write("220 mail.example ready\r\n250-");
        const drip = setInterval(() => socket.write("x"), 50);
        socket.on("close", () => clearInterval(drip));
      }),
    );
    const findings = await attempt({ port: server.port }, 500);
    expect(findings[0]?.sentence).toContain("said nothing");
  });

  test("an answer to the message itself, which may have arrived then", async () => {
    const server = await started(startTalkingServer({ onData: (stream) => void stream.resume() }));
    const findings = await attempt({ port: server.port }, 500);
    expect(findings.at(-1)).toMatchObject({ check: "message", level: "bad" });
    expect(findings.at(-1)?.sentence).toContain("may have arrived or not");
  });

  test("a private network, from a public installation", async () => {
    const server = await started(startTalkingServer());
    for (const host of ["127.0.0.1", "localhost"]) {
      const findings = await tryMailServer({
        server: memberServer({ host, port: server.port, security: "none" }, { allowPrivate: false }),
        dkim: null,
        facts: { server: host, port: server.port, from: FROM, to: TO, provider: "" },
        message: { from: FROM, to: TO, subject: "Test", text: "Test" },
      });
      expect(findings).toMatchObject([{ check: "connect", level: "bad" }]);
      expect(findings[0]?.sentence).toContain("leads into a private network");
    }
    expect(server.messages).toEqual([]);
  });
});
