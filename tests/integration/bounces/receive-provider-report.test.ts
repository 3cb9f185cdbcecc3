import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import { applyProviderEvents } from "@/lib/bounces/apply-provider-events";
import { receiveProviderReport } from "@/lib/bounces/receive-provider-report";
import { listenTo, postReport, storedReports } from "../../factories/mail-hook";
import { mailgunEvent, mailgunReport, postmarkReport, sesNotice } from "../../factories/provider-reports";
import { makeSentMail, standingOf } from "../../factories/sent-mail";
import { makeSnsTopic } from "../../factories/sns-topic";
import { waitingJobs } from "../../factories/waiting-jobs";
import { makeWorkspace } from "../../factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
const SIGNING_KEY = "signing-key-of-the-firm";
const CREDENTIALS = "amends:a-long-password";

beforeEach(async () => {
  workspace = await makeWorkspace();
});

const postmark = (body: unknown, key = workspace.publicKey) =>
  postReport(key, "postmark", body, {
    Authorization: `Basic ${Buffer.from(CREDENTIALS).toString("base64")}`,
  });
const apply = () => applyProviderEvents(workspace);

describe("a report", () => {
  beforeEach(() => listenTo(workspace, "postmark", { secret: CREDENTIALS }));

  test("is stored and answered at once, and applied later", async () => {
    const mail = await makeSentMail(workspace.lead);
    const report = postmarkReport("Bounce", { ...mail, recipient: mail.contact.email });
    expect((await postmark(report)).status).toBe(200);
    expect(await storedReports(workspace)).toEqual([{ state: "received", note: null, attempts: 0 }]);
    expect(await waitingJobs(workspace, "bounces.apply-provider-events")).toHaveLength(1);
    expect(await standingOf(workspace, mail)).toMatchObject({ mail: "sent", contact: "active" });

    await apply();
    expect(await storedReports(workspace)).toMatchObject([{ state: "applied" }]);
    expect(await standingOf(workspace, mail)).toEqual({
      mail: "bounced",
      failure: expect.stringContaining("5.1.1"),
      contact: "bounced",
      bounceWords: "no such mailbox",
      suppressed: ["bounced"],
      rests: false,
      outcomes: "b",
    });
    expect(await waitingJobs(workspace, "bounces.tell-owner")).toEqual([
      { workspaceId: workspace.workspaceId, contactId: mail.contact.id },
    ]);
  });

  test("that comes again is answered the same and changes nothing", async () => {
    const mail = await makeSentMail(workspace.lead);
    const report = postmarkReport("Bounce", { ...mail, recipient: mail.contact.email });
    await Promise.all([postmark(report), postmark(report), postmark(report)]);
    await apply();
    expect((await postmark(report)).status).toBe(200);
    // The same news under another name: the provider sends a second event for one bounce.
    await postmark({ ...report, ID: 1 });
    await apply();
    expect(await storedReports(workspace)).toHaveLength(2);
    expect(await standingOf(workspace, mail)).toMatchObject({ mail: "bounced", outcomes: "b" });
    expect(await waitingJobs(workspace, "bounces.tell-owner")).toHaveLength(1);
  });

  test("of a stranger, to nobody, or by a provider nobody knows is refused in the same words, and not kept", async () => {
    const report = postmarkReport("Bounce", { recipient: "dana@client.example" });
    const answers = await Promise.all([
      postReport(workspace.publicKey, "postmark", report),
      postReport(workspace.publicKey, "postmark", report, { Authorization: "Basic bm86bm8=" }),
      postmark(report, "nobodys-key1"),
      postReport(workspace.publicKey, "mailgun", mailgunReport(SIGNING_KEY, {})),
      postReport(workspace.publicKey, "pigeon", report),
    ]);
    const said = await Promise.all(answers.map(async (one) => [one.status, await one.text()]));
    expect(new Set(said.map(String)).size).toBe(1);
    expect(said[0]?.[0]).toBe(401);
    expect(await storedReports(workspace)).toEqual([]);
  });

  test("is not listened to any more where 60 were refused in a minute, and nobody else suffers for it", async () => {
    const report = postmarkReport("Delivery", { recipient: "dana@client.example" });
    const nobodys = `nobodys-${crypto.randomUUID()}`;
    const strangers = { "x-amends-peer": "198.41.0.4", Authorization: "Basic bm86bm8=" };
    const from = (key: string, headers: Record<string, string>) =>
      postReport(key, "postmark", report, headers);
    const status = async (key: string, headers: Record<string, string>) => (await from(key, headers)).status;

    for (let time = 0; time < 60; time += 1) expect(await status(workspace.publicKey, strangers)).toBe(401);
    expect(await status(workspace.publicKey, strangers)).toBe(429);
    // A name that he gives himself does not help him.
    expect(await status(workspace.publicKey, { ...strangers, "x-forwarded-for": "198.41.0.5" })).toBe(429);
    const Authorization = `Basic ${Buffer.from(CREDENTIALS).toString("base64")}`;
    expect(await status(workspace.publicKey, { Authorization, "x-amends-peer": "198.41.0.6" })).toBe(200);

    for (let time = 0; time < 60; time += 1) {
      expect(await status(nobodys, { "x-amends-peer": `198.41.1.${time}` })).toBe(401);
    }
    expect(await status(nobodys, { "x-amends-peer": "198.41.2.1" })).toBe(429);
  });

  test("larger than a megabyte is refused before it is read", async () => {
    expect((await postmark(`"${"x".repeat(1024 * 1024)}"`)).status).toBe(413);
    expect(await storedReports(workspace)).toEqual([]);
  });

  test("that is not what the provider documents is kept, and failed with a sentence", async () => {
    for (const body of ["{}", "not json", '{"RecordType":7}', "\u0000"]) {
      expect((await postmark(body)).status).toBe(200);
    }
    await apply();
    const kept = await storedReports(workspace);
    expect(kept).toHaveLength(4);
    for (const event of kept)
      expect(event).toMatchObject({ state: "failed", note: expect.stringContaining("not understood") });
  });

  test("about a mail of another workspace finds no such mail", async () => {
    const other = await makeWorkspace();
    const theirs = await makeSentMail(other.lead);
    await postmark(postmarkReport("Bounce", { ...theirs, recipient: theirs.contact.email }));
    await apply();
    expect(await storedReports(workspace)).toEqual([
      { state: "ignored", note: "There is no such mail.", attempts: 0 },
    ]);
    expect(await standingOf(other, theirs)).toMatchObject({
      mail: "sent",
      contact: "active",
      suppressed: [],
    });
    expect(await standingOf(other, theirs)).toMatchObject({ rests: true });
  });

  test("about mail of another system counts for people we know, and for nobody else", async () => {
    const mail = await makeSentMail(workspace.lead);
    await postmark(postmarkReport("SpamComplaint", { recipient: mail.contact.email.toUpperCase() }));
    await postmark(postmarkReport("SpamComplaint", { recipient: "somebody@else.example" }));
    await apply();
    expect((await storedReports(workspace)).map(({ state }) => state)).toEqual(["applied", "ignored"]);
    expect(await standingOf(workspace, mail)).toMatchObject({
      mail: "sent",
      contact: "unsubscribed",
      suppressed: ["complained"],
      outcomes: "",
    });
  });
});

describe("Mailgun", () => {
  beforeEach(() => listenTo(workspace, "mailgun", { secret: SIGNING_KEY }));

  test("is heard, and a copied signature carries no second event", async () => {
    const [mail, second] = [await makeSentMail(workspace.lead), await makeSentMail(workspace.lead)];
    const told = { ...mail, recipient: mail.contact.email };
    const report = mailgunReport(SIGNING_KEY, mailgunEvent("failed", told));
    expect((await postReport(workspace.publicKey, "mailgun", report)).status).toBe(200);
    const forged = mailgunEvent("complained", { ...second, recipient: second.contact.email });
    expect(
      (await postReport(workspace.publicKey, "mailgun", { ...report, "event-data": forged })).status,
    ).toBe(200);
    await apply();
    expect(await standingOf(workspace, mail)).toMatchObject({ mail: "bounced" });
    expect(await standingOf(workspace, second)).toMatchObject({ mail: "sent", contact: "active" });
  });
});

describe("Amazon SES", () => {
  const topic = makeSnsTopic();
  const tell = (message: object, certificates = topic.certificates) =>
    receiveProviderReport(
      {
        provider: "ses",
        workspaceKey: workspace.publicKey,
        headers: new Headers(),
        body: Buffer.from(JSON.stringify(message)),
      },
      { certificates },
    );

  beforeEach(() => listenTo(workspace, "ses", { topic: topic.arn }));

  test("is heard through its topic", async () => {
    const mail = await makeSentMail(workspace.lead);
    const notice = sesNotice("Bounce", { ...mail, recipient: mail.contact.email });
    expect(await tell(topic.notification(notice))).toBe("accepted");
    await apply();
    expect(await standingOf(workspace, mail)).toMatchObject({ mail: "bounced", contact: "bounced" });
  });

  test("is told to report here when it asks, and only where Amazon answers", async () => {
    const asks = "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=t";
    const visited: string[] = [];
    const visit = async (url: string) => void visited.push(url);
    await tell(topic.confirmation(asks));
    await tell(topic.confirmation("https://127.0.0.1/?Action=ConfirmSubscription&Token=t"));
    await applyProviderEvents(workspace, { visit });
    await applyProviderEvents(workspace, { visit });
    expect(visited).toEqual([asks]);
    expect((await storedReports(workspace)).map(({ state }) => state)).toEqual(["applied", "ignored"]);
  });

  test("is asked to come again when its certificate cannot be had", async () => {
    const unreachable = async () => {
      throw new Error("no connection");
    };
    expect(await tell(topic.notification({}), unreachable)).toBe("later");
    expect(await tell(makeSnsTopic().notification({}), unreachable)).toBe("refused");
    expect(await storedReports(workspace)).toEqual([]);
  });

  test("a report that cannot be applied is tried again five times, then failed with a sentence", async () => {
    await tell(topic.confirmation("https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription"));
    const visit = async () => {
      throw new Error("no connection");
    };
    for (let time = 1; time <= 5; time += 1) {
      await expect(applyProviderEvents(workspace, { visit })).rejects.toThrow("to be tried again");
      expect(await storedReports(workspace)).toMatchObject([
        { attempts: time, state: time < 5 ? "received" : "failed" },
      ]);
    }
    await applyProviderEvents(workspace, { visit });
  });
});

test("a mail known by nothing but its id is not found under an id that was never given", async () => {
  await listenTo(workspace, "postmark", { secret: CREDENTIALS });
  await postmark(postmarkReport("Bounce", { deliveryId: uuidv7(), recipient: "dana@client.example" }));
  await apply();
  expect(await storedReports(workspace)).toMatchObject([
    { state: "ignored", note: "There is no such mail." },
  ]);
});
