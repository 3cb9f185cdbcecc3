import { createTransport } from "nodemailer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { composeInvitation } from "@/lib/deliveries/compose-invitation";
import { encodeSurveyMail, readSurveyMail } from "@/lib/deliveries/survey-mail-template";
import { inWorkspace } from "@/lib/platform/database/door";
import { checkSenderDns } from "@/lib/senders/check-sender-dns";
import { configureSender } from "@/lib/senders/configure-sender";
import { createDkimKey } from "@/lib/senders/create-dkim-key";
import { getSenderSettings } from "@/lib/senders/queries";
import { readSender } from "@/lib/senders/read-sender";
import { startNameServer, type Zone } from "@/tests/factories/name-server";
import { microsoftAccount, ownServer, storedSender } from "@/tests/factories/sender";
import { startTalkingServer } from "@/tests/factories/talking-server";
import { verifyDkim } from "@/tests/factories/verify-dkim";
import { makeWorkspace } from "@/tests/factories/workspace";

const HOST = "smtp.relay.example";
const DOMAIN = "meridian.example";
const relay: Zone = { [HOST]: { a: ["198.51.100.7"] } };

let server: Awaited<ReturnType<typeof startNameServer>>;
beforeEach(async () => {
  server = await startNameServer({ ...relay });
});
afterEach(() => server.stop());

const check = (actor: Actor) => checkSenderDns(actor, { dnsServers: server.address });
const publish = (zone: Zone) => Object.assign(server.zone, zone);
const ready = (actor: Actor) => inWorkspace(actor, (db) => readSender(db, actor.workspaceId));

async function firm() {
  const workspace = await makeWorkspace();
  await configureSender(workspace.admin, { ...ownServer, host: HOST });
  return workspace;
}

/** "spf good, dkim warn" */
const course = (findings: Awaited<ReturnType<typeof check>>) =>
  findings.map((finding) => `${finding.check} ${finding.level}`).join(", ");

async function publishedKey(actor: Actor) {
  await createDkimKey(actor, { selector: "amends1" });
  const record = (await getSenderSettings(actor)).dkim?.record;
  if (!record) throw new Error("There is no key.");
  publish({ [record.name]: { txt: [record.value] } });
  return record;
}

describe("a domain of which DNS knows nothing", () => {
  test("is told each record to publish; once they are published all is good", async () => {
    const { admin } = await firm();
    await createDkimKey(admin, { selector: "amends1" });
    const first = await check(admin);
    expect(course(first)).toBe("spf bad, dkim bad, dmarc warn");
    const records = first.map(({ record }) => record);
    expect(records[0]).toEqual({ name: DOMAIN, type: "TXT", value: `v=spf1 a:${HOST} ~all` });
    expect(records[1]?.name).toBe(`amends1._domainkey.${DOMAIN}`);

    for (const record of records) if (record) publish({ [record.name]: { txt: [record.value] } });
    const now = new Date("2026-11-22T12:00:00Z");
    const second = await checkSenderDns(admin, { dnsServers: server.address, now });
    expect(course(second)).toBe("spf good, dkim good, dmarc good, alignment good");
    expect(await getSenderSettings(admin)).toMatchObject({ dnsCheckedAt: now, dnsFindings: second });
  });
});

describe("a name server that fails", () => {
  test("is not taken for a missing record, and takes no signature away", async () => {
    const { admin } = await firm();
    const record = await publishedKey(admin);
    await check(admin);
    publish({ [record.name]: "broken", [DOMAIN]: "broken", [`_dmarc.${DOMAIN}`]: "broken" });
    const findings = await check(admin);
    expect(course(findings)).toBe("spf warn, dkim warn, dmarc warn");
    expect(findings.every(({ sentence }) => sentence.startsWith("DNS did not answer"))).toBe(true);
    expect((await ready(admin)).dkim).not.toBeNull();
  });
});

describe("mail is signed", () => {
  test("only from when its key was seen in DNS, and no more once it is gone or another stands there", async () => {
    const { admin } = await firm();
    const record = await publishedKey(admin);
    expect((await ready(admin)).dkim).toBeNull();

    await check(admin);
    const signing = await ready(admin);
    expect(signing.dkim).toMatchObject({ domainName: DOMAIN, keySelector: "amends1" });

    publish({ [record.name]: { txt: [record.value.replace(/p=.{20}/, "p=AAAAAAAAAAAAAAAAAAAA")] } });
    await check(admin);
    const stopped = await ready(admin);
    expect(stopped.dkim).toBeNull();
    expect(stopped.generation).toBeGreaterThan(signing.generation);
  });

  test("not with a new key before it was seen, nor for another domain", async () => {
    const { admin } = await firm();
    await publishedKey(admin);
    await check(admin);
    const { dkimPrivateKey } = await storedSender(admin);
    expect(dkimPrivateKey).toMatch(/^s1\./);
    await configureSender(admin, { ...ownServer, host: HOST, fromAddress: "a@other.example" });
    expect((await ready(admin)).dkim).toBeNull();
    await configureSender(admin, { ...ownServer, host: HOST });
    expect((await ready(admin)).dkim).not.toBeNull();
    await check(admin);
    await createDkimKey(admin, { selector: "amends1" });
    expect((await ready(admin)).dkim).toBeNull();
    expect(await getSenderSettings(admin)).toMatchObject({ dnsCheckedAt: null, dnsFindings: [] });
  });

  test("over every header that counts, in a way that anyone can verify", async () => {
    const { admin } = await firm();
    await publishedKey(admin);
    await check(admin);
    const { dkim, from } = await ready(admin);
    const mail = await startTalkingServer();
    const transport = createTransport({
      host: "127.0.0.1",
      port: mail.port,
      ignoreTLS: true,
      ...(dkim ? { dkim } : {}),
    });
    await transport.sendMail(
      composeInvitation(recipient, template, {
        appUrl: "https://amends.example",
        secret: "a-secret-of-the-installation-of-32",
        from,
        provider: null,
        inboundDomain: null,
      }),
    );
    await mail.stop();

    const { dkimPublicKey } = await storedSender(admin);
    const [message = ""] = mail.messages;
    const { isValid, tags, signed } = verifyDkim(message, dkimPublicKey ?? "");
    expect(isValid).toBe(true);
    expect(tags.get("d")).toBe(DOMAIN);
    expect(tags.get("s")).toBe("amends1");
    expect(signed).toEqual(
      expect.arrayContaining([
        "from",
        "to",
        "subject",
        "date",
        "message-id",
        "in-reply-to",
        "references",
        "mime-version",
        "content-type",
        "list-id",
        "list-unsubscribe",
        "list-unsubscribe-post",
        "feedback-id",
        "auto-submitted",
      ]),
    );
    const forged = message.replace("List-Unsubscribe-Post: List", "List-Unsubscribe-Post: Gist");
    expect(forged).not.toBe(message);
    expect(verifyDkim(forged, dkimPublicKey ?? "").isValid).toBe(false);
    expect(verifyDkim(message.replace("9 out of", "8 out of"), dkimPublicKey ?? "").isValid).toBe(false);
  });

  const recipient = {
    deliveryId: "019a0000-0000-7000-8000-000000000001",
    campaignId: "019a0000-0000-7000-8000-000000000002",
    surveyVersionId: "019a0000-0000-7000-8000-000000000003",
    name: "Dána Ruiz",
    email: "dana@client.example",
    firm: "Meridian Advisory",
    publicKey: "meridian",
    token: "1abcdefghijklmnop",
    follows: "019a0000-0000-7000-8000-000000000004",
    deeds: [],
  };
  const template = encodeSurveyMail(
    readSurveyMail({
      subject: "How are we doing?",
      text: "9 out of 10?",
      html: "<p>9 out of  10?</p>",
    }),
  );
});

describe("a Microsoft account", () => {
  test("is looked after by Microsoft's keys and include", async () => {
    const { admin } = await makeWorkspace();
    await configureSender(admin, microsoftAccount);
    expect(course(await check(admin))).toBe("spf bad, dkim warn, dmarc warn");
    publish({
      [DOMAIN]: { txt: ["v=spf1 include:spf.protection.outlook.com -all"] },
      "spf.protection.outlook.com": { txt: ["v=spf1 ip4:198.51.100.0/24 -all"] },
      [`selector2._domainkey.${DOMAIN}`]: { txt: ["v=DKIM1; k=rsa; p=MIIB"] },
      [`_dmarc.${DOMAIN}`]: { txt: ["v=DMARC1; p=reject"] },
    });
    expect(course(await check(admin))).toBe("spf good, dkim good, dmarc good, alignment good");
  });
});

test("the installation's own server is not the firm's to check", async () => {
  const { admin, director } = await makeWorkspace();
  await expect(check(admin)).rejects.toThrow("Whoever runs the installation");
  await expect(check(director)).rejects.toThrow(/role/);
  await expect(createDkimKey(admin, { selector: "a" })).rejects.toThrow("mail server of your own");
});
