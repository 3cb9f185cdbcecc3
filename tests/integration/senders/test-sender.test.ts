import { createTransport } from "nodemailer";
import PostalMime from "postal-mime";
import { afterEach, describe, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { openSmtpLanes } from "@/lib/platform/smtp-lanes";
import { configureSender } from "@/lib/senders/configure-sender";
import { pauseSender } from "@/lib/senders/pause-sender";
import { getSenderSettings } from "@/lib/senders/queries";
import { readSender } from "@/lib/senders/read-sender";
import { sendWorkspaceMail } from "@/lib/senders/send-workspace-mail";
import { senderServer } from "@/lib/senders/sender-server";
import { testSender } from "@/lib/senders/test-sender";
import { microsoftAccount, ownServer, storedSender } from "@/tests/factories/sender";
import { startTalkingServer } from "@/tests/factories/talking-server";
import { makeTlsCertificate } from "@/tests/factories/tls-certificate";
import { startTokenServer } from "@/tests/factories/token-server";
import { makeWorkspace } from "@/tests/factories/workspace";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function started<Running extends { stop: () => Promise<void> }>(starting: Promise<Running>) {
  const running = await starting;
  stops.push(running.stop);
  return running;
}

describe("testing a sender", () => {
  test("sends one message to the admin who asks, also while it is paused, and keeps what was found", async () => {
    const { admin, workspaceId } = await makeWorkspace();
    const server = await started(startTalkingServer());
    await configureSender(admin, { ...ownServer, port: String(server.port) });
    const now = new Date("2026-11-22T12:00:00Z");
    await inWorkspace(admin, (db) => pauseSender(db, workspaceId, "Too many bounces.", now));

    const findings = await testSender(admin, { now });
    expect(findings.map(({ level }) => level)).toEqual(["good", "good", "good", "good", "good"]);
    expect(await getSenderSettings(admin)).toMatchObject({
      testedAt: now,
      testFindings: findings,
      state: "paused",
    });

    expect(server.messages).toHaveLength(1);
    const mail = await PostalMime.parse(server.messages[0] ?? "");
    expect(mail.from).toMatchObject({ name: "Meridian Advisory", address: "surveys@meridian.example" });
    expect(mail.to?.[0]?.address).toMatch(/^ada-\w+@firm\.example$/);
  });

  test("keeps what failed and forgets it once the sender is changed", async () => {
    const { admin } = await makeWorkspace();
    const server = await started(startTalkingServer({ refuse: { auth: "535 5.7.8 No" } }));
    const settings = { ...ownServer, port: String(server.port) };
    await configureSender(admin, settings);
    await testSender(admin);
    expect((await getSenderSettings(admin)).testFindings.at(-1)).toMatchObject({
      level: "bad",
      sentence: "The mail server refused the password.",
    });
    await configureSender(admin, settings);
    expect(await getSenderSettings(admin)).toMatchObject({ testedAt: null, testFindings: [] });
  });

  test("is refused to everyone but admins, before anything is sent", async () => {
    const { admin, director } = await makeWorkspace();
    const server = await started(startTalkingServer());
    await configureSender(admin, { ...ownServer, port: String(server.port) });
    await expect(testSender(director)).rejects.toThrow(/role/);
    expect(server.messages).toEqual([]);
  });
});

describe("a Microsoft account", () => {
  const certificate = makeTlsCertificate();
  const authority = certificate.cert;

  async function surroundings(answer: Parameters<typeof startTokenServer>[0], script = {}) {
    const tokens = await started(startTokenServer(answer));
    const mail = await started(
      startTalkingServer({
        key: certificate.key,
        cert: certificate.cert,
        authMethods: ["XOAUTH2"],
        ...script,
      }),
    );
    const around = {
      tokenUrl: tokens.url,
      mailServer: { host: "localhost", port: mail.port },
      ca: authority,
      allowPrivate: true,
    };
    return { tokens, mail, around };
  }

  test("changes its refresh token for an access token, which reaches the mail server", async () => {
    const { admin } = await makeWorkspace();
    const { tokens, mail, around } = await surroundings(() => ({
      body: { access_token: "access-1", expires_in: 3600 },
    }));
    await configureSender(admin, microsoftAccount);
    const findings = await testSender(admin, { surroundings: around });

    expect(findings.at(-1)).toMatchObject({ check: "message", level: "good" });
    expect(Object.fromEntries(tokens.asked[0] ?? [])).toEqual({
      grant_type: "refresh_token",
      client_id: "client-1",
      client_secret: "client secret",
      refresh_token: "refresh-1",
      scope: "https://outlook.office.com/SMTP.Send offline_access",
    });
    expect(mail.logins).toEqual([
      { method: "XOAUTH2", username: "surveys@meridian.example", secret: "access-1" },
    ]);
  });

  test("asks for one token however many connections it opens, and keeps a refresh token that replaces the last", async () => {
    const { admin } = await makeWorkspace();
    const { tokens, mail, around } = await surroundings(() => ({
      body: { access_token: "access-1", expires_in: 3600, refresh_token: "refresh-2" },
    }));
    await configureSender(admin, microsoftAccount);
    const { oauthRefreshToken, generation } = await storedSender(admin);
    const transport = createTransport({
      ...senderServer(await storedSender(admin), around),
      pool: true,
      maxConnections: 3,
    });
    const message = { from: "a@b.example", to: "c@d.example", text: "x" };
    await Promise.all([1, 2, 3].map(() => transport.sendMail(message)));
    transport.close();

    expect(mail.logins).toHaveLength(3);
    expect(tokens.asked).toHaveLength(1);
    const renewed = await storedSender(admin);
    expect(renewed.generation).toBe(generation);
    expect(renewed.oauthRefreshToken).not.toBe(oauthRefreshToken);

    await testSender(admin, { surroundings: { ...around, tokenUrl: `${around.tokenUrl}?again` } });
    expect(tokens.asked).toHaveLength(1);
  });

  test.each([
    [
      "an expired consent",
      { status: 400, body: { error: "invalid_grant", error_description: "AADSTS700082: expired" } },
      "gave no access token",
      "AADSTS700082",
    ],
    ["a busy token server", { status: 503, body: {} }, "token server could not be reached", undefined],
  ])("says what failed: %s", async (_what, answer, sentence, quote) => {
    const { admin } = await makeWorkspace();
    const { mail, around } = await surroundings(() => answer);
    await configureSender(admin, microsoftAccount);
    const findings = await testSender(admin, { surroundings: around });
    expect(findings.at(-1)).toMatchObject({ check: "signIn", level: "bad" });
    expect(findings.at(-1)?.sentence).toContain(sentence);
    if (quote) expect(findings.at(-1)?.quote).toContain(quote);
    expect(mail.messages).toEqual([]);
  });

  test.each([
    ["a refused consent", { status: 400, body: { error: "invalid_grant" } }, "authentication"],
    ["a token server that is away", { status: 500, body: {} }, "connection"],
  ])(
    "is told apart for campaigns, which pause for one and wait for the other: %s",
    async (_what, answer, step) => {
      const { admin } = await makeWorkspace();
      const { around } = await surroundings(() => answer);
      await configureSender(admin, microsoftAccount);
      const [lane] = openSmtpLanes(senderServer(await storedSender(admin), around), 1);
      expect(await lane?.send({ from: "a@b.example", to: "c@d.example", text: "x" })).toMatchObject({
        accepted: false,
        step,
        dataBegun: false,
      });
      lane?.close();
    },
  );

  test("tells a token that the mail server did not take from one that was not given", async () => {
    const { admin } = await makeWorkspace();
    let given = 0;
    const { mail, around } = await surroundings(
      () => ({ body: { access_token: `access-${++given}`, expires_in: 3600 } }),
      { refuse: { auth: "535 5.7.3 Authentication unsuccessful" } },
    );
    await configureSender(admin, microsoftAccount);
    const findings = await testSender(admin, { surroundings: around });
    expect(findings.at(-1)?.sentence).toContain("gave an access token, but its mail server did not take it");
    expect(mail.messages).toEqual([]);
  });
});

describe("a mail of the workspace's own", () => {
  test("goes out through its sender in its name, also while campaigns are paused", async () => {
    const { admin, workspaceId } = await makeWorkspace();
    const server = await started(startTalkingServer());
    await configureSender(admin, { ...ownServer, port: String(server.port) });
    await inWorkspace(admin, (db) => pauseSender(db, workspaceId, "Too many bounces.", new Date()));
    const mail = { subject: "Sorry", text: "We are sorry.", html: "<p>We are sorry.</p>" };
    await sendWorkspaceMail(workspaceId, { ...mail, to: "dana@client.example", replyTo: "max@firm.example" });
    await sendWorkspaceMail(workspaceId, {
      ...mail,
      to: "dana@client.example",
      fromName: 'Max\r\nBcc: eve@x.example "',
    });

    const [first, second] = await Promise.all(server.messages.map((message) => PostalMime.parse(message)));
    expect(first).toMatchObject({
      from: { name: "Meridian Advisory", address: "surveys@meridian.example" },
      replyTo: [{ address: "max@firm.example" }],
    });
    expect(second?.from?.address).toBe("surveys@meridian.example");
    expect(second?.bcc).toBeUndefined();
    expect(second?.headers.some(({ key }) => key === "bcc")).toBe(false);
  });

  test("goes out by the installation's own server where there is no other", async () => {
    const { admin, workspaceId } = await makeWorkspace();
    const sender = await inWorkspace(admin, (db) => readSender(db, workspaceId));
    expect(sender.server).toMatchObject({ url: expect.stringMatching(/^smtp/) });
  });
});
