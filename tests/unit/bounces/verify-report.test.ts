import { createHmac, generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isCertificateUrl, isSubscribeUrl } from "@/lib/bounces/sns-message";
import { type Hook, hookOfNobody, verifyReport } from "@/lib/bounces/verify-report";
import { makeCertificate } from "../../factories/certificate";
import {
  mailgunEvent,
  mailgunReport,
  makeSendgrid,
  sendgridEvent,
  sesNotice,
} from "../../factories/provider-reports";
import { makeSnsTopic } from "../../factories/sns-topic";

const now = new Date("2026-03-03T09:30:00Z");
const DAY_MS = 86_400_000;
const later = (days: number) => new Date(now.getTime() + days * DAY_MS);
const told = { recipient: "dana@client.example" };
const noCertificates = async () => {
  throw new Error("nothing may be fetched");
};

const check = (
  body: unknown,
  hook: Partial<Hook> & Pick<Hook, "provider">,
  {
    headers = {},
    at = now,
    certificates = noCertificates as (url: string) => Promise<string>,
  }: { headers?: HeadersInit; at?: Date; certificates?: (url: string) => Promise<string> } = {},
) =>
  verifyReport(
    {
      headers: new Headers(headers),
      body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
    },
    { secret: "", topic: null, ...hook },
    { now: at, certificates },
  );

describe("Amazon SNS", () => {
  const topic = makeSnsTopic(now);
  const ask = (
    message: unknown,
    at = now,
    certificates = topic.certificates,
    arn: string | null = topic.arn,
  ) => check(message, { provider: "ses", topic: arn }, { at, certificates });
  const notice = sesNotice("Bounce", told, now);

  it.each(["1", "2"] as const)(
    "is believed in signature version %s, with a subject and without",
    async (version) => {
      expect(await ask(topic.notification(notice, { version }))).toBe(true);
      expect(await ask(topic.notification(notice, { version, subject: "Amazon SES\nnotice" }))).toBe(true);
    },
  );

  it("is believed when it asks whether to report here", async () => {
    const url = "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=t";
    expect(await ask(topic.confirmation(url))).toBe(true);
  });

  it.each(["Message", "MessageId", "Timestamp", "Subject", "Type", "TopicArn"])(
    "is not believed once its %s was changed",
    async (field) => {
      const message: Record<string, string> = topic.notification(notice, { subject: "a subject" });
      const changed = field === "Timestamp" ? later(-1).toISOString() : `${message[field]} `;
      expect(await ask({ ...message, [field]: changed })).toBe(false);
    },
  );

  it("is not believed with the certificate of another, nor with one that is no longer valid", async () => {
    const other = makeCertificate({ from: later(-1), until: later(1) });
    expect(await ask(topic.notification(notice), now, async () => other.pem)).toBe(false);
    for (const validity of [{ validUntil: -0.5 }, { validFrom: 0.5 }]) {
      const outdated = makeSnsTopic(now, validity);
      expect(await ask(outdated.notification(notice), now, outdated.certificates, outdated.arn)).toBe(false);
    }
    expect(await ask(topic.notification(notice), now, async () => "no certificate")).toBe(false);
  });

  it("of another topic, or where no topic is known yet, is refused before anything is fetched", async () => {
    const message = topic.notification(notice);
    for (const arn of [makeSnsTopic(now).arn, null]) {
      expect(await ask(message, now, noCertificates, arn)).toBe(false);
    }
  });

  it("from longer ago than copies are remembered is refused", async () => {
    const old = makeSnsTopic(later(-8));
    expect(await check(old.notification(notice), { provider: "ses", topic: old.arn })).toBe(false);
  });

  it("names a certificate elsewhere: nothing is fetched", async () => {
    for (const SigningCertURL of WRONG_CERTIFICATES) {
      expect(await ask({ ...topic.notification(notice), SigningCertURL }, now, noCertificates)).toBe(false);
    }
  });

  it("says through the source that a certificate cannot be had", async () => {
    await expect(ask(topic.notification(notice), now, noCertificates)).rejects.toThrow(
      "nothing may be fetched",
    );
  });
});

const PEM = "SimpleNotificationService-0123456789abcdef.pem";
const WRONG_CERTIFICATES = [
  `http://sns.eu-west-1.amazonaws.com/${PEM}`,
  `https://sns.eu-west-1.amazonaws.com.evil.example/${PEM}`,
  `https://evil.example/sns.eu-west-1.amazonaws.com/${PEM}`,
  `https://sns.eu-west-1.amazonaws.com@evil.example/${PEM}`,
  `https://user@sns.eu-west-1.amazonaws.com/${PEM}`,
  `https://sns.eu-west-1.amazonaws.com:8443/${PEM}`,
  `https://sns.us-east-1.amazonaws.com/${PEM}`,
  `https://s3.eu-west-1.amazonaws.com/${PEM}`,
  `https://sns.eu-west-1.amazonaws.com/elsewhere/${PEM}`,
  "https://sns.eu-west-1.amazonaws.com/?Action=Publish",
  "not an address",
];

describe("addresses of Amazon", () => {
  const arn = "arn:aws:sns:eu-west-1:123456789012:amends";

  it("serve a certificate in the region of the topic, at its usual path", () => {
    expect(isCertificateUrl(`https://sns.eu-west-1.amazonaws.com/${PEM}`, arn)).toBe(true);
    for (const url of WRONG_CERTIFICATES) expect(isCertificateUrl(url, arn), url).toBe(false);
  });

  it("may be visited to confirm, and no other", () => {
    expect(isSubscribeUrl("https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=1")).toBe(
      true,
    );
    for (const url of [
      "https://sns.eu-west-1.amazonaws.com.evil.example/?Action=ConfirmSubscription",
      "https://127.0.0.1/?Action=ConfirmSubscription",
      "http://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription",
      "https://sns.amazonaws.com/?Action=ConfirmSubscription",
    ]) {
      expect(isSubscribeUrl(url), url).toBe(false);
    }
  });
});

describe("SendGrid", () => {
  const sendgrid = makeSendgrid();
  const { body, headers } = sendgrid.report([sendgridEvent("bounce", told, now)], now);
  const hook = { provider: "sendgrid", secret: sendgrid.publicKey } as const;

  it("is believed on its raw bytes", async () => {
    expect(await check(body, hook, { headers })).toBe(true);
    expect(await check(JSON.stringify(JSON.parse(body), null, 1), hook, { headers })).toBe(false);
    expect(await check(`${body} `, hook, { headers })).toBe(false);
  });

  it("is not believed with another timestamp, without a signature, under another key, or a week later", async () => {
    const stamp = "X-Twilio-Email-Event-Webhook-Timestamp";
    expect(
      await check(body, hook, { headers: { ...headers, [stamp]: String(Number(headers[stamp]) + 1) } }),
    ).toBe(false);
    expect(await check(body, hook)).toBe(false);
    expect(await check(body, { ...hook, secret: makeSendgrid().publicKey }, { headers })).toBe(false);
    expect(await check(body, hook, { headers, at: later(8) })).toBe(false);
    expect(await check(body, hook, { headers, at: later(-1) })).toBe(false);
  });

  it("is not believed under a key that is none, or of another curve", async () => {
    const other = generateKeyPairSync("ec", { namedCurve: "P-384" }).publicKey;
    const secret = other.export({ format: "der", type: "spki" }).toString("base64");
    for (const key of ["", "nonsense", secret]) {
      expect(await check(body, { ...hook, secret: key }, { headers })).toBe(false);
    }
  });
});

describe("Mailgun", () => {
  const hook = { provider: "mailgun", secret: "key-of-the-firm" } as const;
  const report = mailgunReport(hook.secret, mailgunEvent("failed", told, now), now);

  it("is believed by its signature, for a week", async () => {
    expect(await check(report, hook)).toBe(true);
    expect(await check(report, hook, { at: later(8) })).toBe(false);
    expect(await check(report, { ...hook, secret: "another-key" })).toBe(false);
  });

  it.each(["timestamp", "token", "signature"])("is not believed with another %s", async (field) => {
    expect(await check({ ...report, signature: { ...report.signature, [field]: "1" } }, hook)).toBe(false);
  });

  it("is not believed with a timestamp that is no time", async () => {
    const signature = createHmac("sha256", hook.secret).update("soont").digest("hex");
    expect(await check({ signature: { timestamp: "soon", token: "t", signature } }, hook)).toBe(false);
    expect(await check("not json", hook)).toBe(false);
  });
});

describe("Postmark", () => {
  const hook = { provider: "postmark", secret: "amends:a-long-password" } as const;
  const basic = (text: string) => ({ Authorization: `Basic ${Buffer.from(text).toString("base64")}` });

  it("is believed by the user and password it was given", async () => {
    expect(await check({}, hook, { headers: basic(hook.secret) })).toBe(true);
    for (const wrong of ["amends:another", "amends:a-long-passwor", "", ":"]) {
      expect(await check({}, hook, { headers: basic(wrong) })).toBe(false);
    }
    expect(await check({}, hook)).toBe(false);
    expect(await check({}, hook, { headers: { Authorization: `Bearer ${hook.secret}` } })).toBe(false);
  });
});

it("nobody is believed where no secret is known", async () => {
  const sendgrid = makeSendgrid();
  const { body, headers } = sendgrid.report([], now);
  expect(await check(body, hookOfNobody("sendgrid"), { headers })).toBe(false);
  expect(await check(mailgunReport("", {}, now), hookOfNobody("mailgun"))).toBe(false);
  expect(await check({}, hookOfNobody("postmark"), { headers: { Authorization: "Basic Og==" } })).toBe(false);
  expect(await check(makeSnsTopic(now).notification({}), hookOfNobody("ses"))).toBe(false);
});
