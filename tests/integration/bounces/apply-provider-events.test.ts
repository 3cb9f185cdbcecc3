import { beforeEach, describe, expect, test } from "vitest";
import { applyProviderEvents } from "@/lib/bounces/apply-provider-events";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeContact } from "../../factories/contact";
import { listenTo, postReport, storedReports } from "../../factories/mail-hook";
import { makeSendgrid, sendgridEvent } from "../../factories/provider-reports";
import {
  correctAddress,
  isSuppressed,
  makeLaterMail,
  makeSentMail,
  moveMail,
  standingOf,
} from "../../factories/sent-mail";
import { waitingJobs } from "../../factories/waiting-jobs";
import { makeWorkspace } from "../../factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
const sendgrid = makeSendgrid();

beforeEach(async () => {
  workspace = await makeWorkspace();
});

const apply = () => applyProviderEvents(workspace);

describe("what a report does", () => {
  beforeEach(() => listenTo(workspace, "sendgrid", { secret: sendgrid.publicKey }));

  const tell = async (...told: object[]) => {
    const { body, headers } = sendgrid.report(told);
    expect((await postReport(workspace.publicKey, "sendgrid", body, headers)).status).toBe(200);
    await apply();
  };
  const bounce = (mail: Awaited<ReturnType<typeof makeSentMail>>, status: string) =>
    sendgridEvent("bounce", { ...mail, recipient: mail.contact.email, status, words: `550 ${status} no` });

  test.each([
    ["5.1.1", { contact: "bounced", suppressed: ["bounced"], outcomes: "b" }],
    ["5.1.8", { contact: "active", suppressed: [], outcomes: "" }],
    ["5.2.2", { contact: "active", suppressed: [], outcomes: "" }],
    ["5.3.4", { contact: "active", suppressed: [], outcomes: "" }],
    ["5.7.1", { contact: "active", suppressed: [], outcomes: "p" }],
  ])("a mail that came back with %s: %j, and the person rests from nothing", async (status, standing) => {
    const mail = await makeSentMail(workspace.lead);
    await tell(bounce(mail, status));
    expect(await standingOf(workspace, mail)).toMatchObject({ mail: "bounced", rests: false, ...standing });
  });

  test("policy refusals stop the sender with a sentence, and keep the people", async () => {
    const mails = [];
    for (let i = 0; i < 3; i += 1) mails.push(await makeSentMail(workspace.lead));
    await tell(...mails.map((mail) => bounce(mail, "5.7.1")));
    const sender = await inWorkspace(workspace, (db) =>
      db.sender.findUniqueOrThrow({ where: { workspaceId: workspace.workspaceId } }),
    );
    expect(sender.state).toBe("paused");
    expect(sender.pauseReason).toMatch(/refused mail from this sender.+\.$/);
    for (const mail of mails) expect(await standingOf(workspace, mail)).toMatchObject({ contact: "active" });
  });

  test("a complaint stops mail to the person and is kept with the mail", async () => {
    const mail = await makeSentMail(workspace.lead);
    const about = { ...mail, recipient: mail.contact.email };
    await tell(sendgridEvent("delivered", about), sendgridEvent("spamreport", about));
    expect(await standingOf(workspace, mail)).toMatchObject({
      mail: "complained",
      contact: "unsubscribed",
      suppressed: ["complained"],
      outcomes: "c",
      rests: true,
    });
  });

  test("whoever unsubscribes at the provider gets no more mail from here", async () => {
    const mail = await makeSentMail(workspace.lead);
    await tell(sendgridEvent("group_unsubscribe", { ...mail, recipient: mail.contact.email }));
    expect(await standingOf(workspace, mail)).toMatchObject({
      mail: "sent",
      contact: "unsubscribed",
      suppressed: ["unsubscribed"],
    });
  });

  test.each(["sent", "unknown"] as const)("a mail whose fate was %s was delivered", async (state) => {
    const mail = await makeSentMail(workspace.lead, { state });
    await tell(sendgridEvent("delivered", { ...mail, recipient: mail.contact.email }));
    expect(await standingOf(workspace, mail)).toMatchObject({
      mail: "delivered",
      contact: "active",
      rests: true,
    });
  });

  test("a late delivery report never takes back a bounce or a complaint", async () => {
    for (const [event, state] of [
      ["bounce", "bounced"],
      ["spamreport", "complained"],
    ] as const) {
      const mail = await makeSentMail(workspace.lead);
      const about = { ...mail, recipient: mail.contact.email };
      await tell(sendgridEvent(event, about), sendgridEvent("delivered", about));
      expect(await standingOf(workspace, mail)).toMatchObject({ mail: state });
    }
  });

  test.each(["pending", "failed", "cancelled"] as const)(
    "a report about a mail that is %s leaves it so",
    async (state) => {
      const mail = await makeSentMail(workspace.lead, { state });
      const about = { ...mail, recipient: mail.contact.email };
      await tell(sendgridEvent("delivered", about), bounce(mail, "5.1.1"));
      expect(await standingOf(workspace, mail)).toMatchObject({
        mail: state,
        contact: "bounced",
        outcomes: "",
      });
    },
  );

  test("only the address that the mail went to is suppressed when it was corrected meanwhile", async () => {
    const mail = await makeSentMail(workspace.lead);
    const recipient = mail.contact.email;
    const namesake = await makeContact(workspace.lead, { email: recipient });
    await correctAddress(workspace, mail, "corrected@client.example");
    await tell(sendgridEvent("bounce", { ...mail, recipient }));
    expect(await standingOf(workspace, mail)).toMatchObject({ mail: "bounced", contact: "active" });
    expect(await isSuppressed(workspace, recipient)).toBe(true);
    expect(await isSuppressed(workspace, "corrected@client.example")).toBe(false);
    // Whoever else has the old address is marked, and their account manager is told.
    expect(await standingOf(workspace, { ...mail, contact: namesake })).toMatchObject({ contact: "bounced" });
    expect(await waitingJobs(workspace, "bounces.tell-owner")).toMatchObject([{ contactId: namesake.id }]);
  });

  test("a report that names a mail concerns nobody but the address it went to, whomever else it names", async () => {
    const mail = await makeSentMail(workspace.lead);
    const other = await makeContact(workspace.lead);
    await tell(sendgridEvent("bounce", { ...mail, recipient: other.email, status: "5.1.1" }));
    expect(await standingOf(workspace, mail)).toMatchObject({ mail: "bounced", contact: "bounced" });
    expect(await standingOf(workspace, { ...mail, contact: other })).toMatchObject({ contact: "active" });
    expect(await isSuppressed(workspace, other.email)).toBe(false);
  });

  test.each([
    ["pending", false],
    ["failed", false],
    ["handoff", true],
    ["unknown", true],
    ["sent", true],
    ["delivered", true],
  ] as const)("whose reminder came back, while the first mail is %s, rests: %s", async (state, rests) => {
    const mail = await makeSentMail(workspace.lead, { state });
    await tell(bounce(await makeLaterMail(workspace, mail), "5.2.2"));
    expect(await standingOf(workspace, mail)).toMatchObject({ mail: state, rests });
  });

  test.each([
    ["delivered", "delivered"],
    ["bounce", "bounced"],
    ["spamreport", "complained"],
  ])(
    "%s is heard before the mail server's answer is written down, and waits for it",
    async (event, state) => {
      const mail = await makeSentMail(workspace.lead, { state: "handoff" });
      await tell(sendgridEvent(event, { ...mail, recipient: mail.contact.email }));
      await apply();
      expect(await storedReports(workspace)).toEqual([{ state: "received", note: null, attempts: 0 }]);
      expect(await standingOf(workspace, mail)).toMatchObject({ mail: "handoff", contact: "active" });
      // The report's own job, and one more for however many rounds found it waiting.
      const jobs = await waitingJobs(workspace, "bounces.apply-provider-events");
      expect(jobs.length).toBeGreaterThanOrEqual(2);
      expect(jobs.length).toBeLessThanOrEqual(3);

      await moveMail(workspace, mail, "sent");
      await apply();
      expect(await storedReports(workspace)).toMatchObject([{ state: "applied" }]);
      expect(await standingOf(workspace, mail)).toMatchObject({ mail: state });
    },
  );

  test("a dead address is news at every account that has it", async () => {
    const mail = await makeSentMail(workspace.lead);
    const namesake = await makeContact(workspace.lead, { email: mail.contact.email });
    await tell(bounce(mail, "5.1.1"));
    for (const contact of [mail.contact, namesake]) {
      expect(await standingOf(workspace, { ...mail, contact })).toMatchObject({ contact: "bounced" });
    }
    expect(await waitingJobs(workspace, "bounces.tell-owner")).toHaveLength(2);
  });

  test("a list of many reports is applied report by report: one that is broken holds up no other", async () => {
    const mail = await makeSentMail(workspace.lead);
    const opened = Array.from({ length: 250 }, () => sendgridEvent("open", { recipient: "x@y.example" }));
    await tell(...opened, { event: 7, sg_event_id: "broken" }, bounce(mail, "5.1.1"));
    const states = (await storedReports(workspace)).map(({ state }) => state);
    expect(states.filter((state) => state === "ignored")).toHaveLength(250);
    expect(states.filter((state) => state === "failed")).toHaveLength(1);
    expect(await standingOf(workspace, mail)).toMatchObject({ mail: "bounced" });
  });

  test("applied by several workers at once, it counts once", async () => {
    const mail = await makeSentMail(workspace.lead);
    const { body, headers } = sendgrid.report([bounce(mail, "5.1.1"), bounce(mail, "5.1.1")]);
    await postReport(workspace.publicKey, "sendgrid", body, headers);
    await Promise.all([apply(), apply(), apply()]);
    expect(await standingOf(workspace, mail)).toMatchObject({ mail: "bounced", outcomes: "b" });
  });
});
