import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chooseAffected } from "@/lib/incidents/choose-affected";
import { claimIncidentMail } from "@/lib/incidents/claim-incident-mail";
import { listAffected } from "@/lib/incidents/list-affected";
import { openIncidentCases } from "@/lib/incidents/open-incident-cases";
import { getIncident } from "@/lib/incidents/queries";
import { resumeMessage } from "@/lib/incidents/resume-message";
import { sendIncidentMails } from "@/lib/incidents/send-incident-mails";
import { sendMessage } from "@/lib/incidents/send-message";
import { sendTestMessage } from "@/lib/incidents/send-test-message";
import { stopMessage } from "@/lib/incidents/stop-message";
import { writeMessage } from "@/lib/incidents/write-message";
import { inWorkspace } from "@/lib/platform/database/door";
import { ConflictError, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { daysAfter, MONDAY } from "@/tests/factories/case";
import { makeContact } from "@/tests/factories/contact";
import { makeOpenIncident } from "@/tests/factories/incident";
import { type Behaviour, startMailServer } from "@/tests/factories/mail-server";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

let server: Awaited<ReturnType<typeof startMailServer>>;
const behaviours = new Map<string, Behaviour>();

beforeAll(async () => {
  server = await startMailServer((recipient) => behaviours.get(recipient) ?? "accept");
  process.env.SMTP_URL = server.url;
});
afterAll(() => server.stop());

const stage = "first_word" as const;
/** Of a message that was written once. */
const revision = 1;
const FIRST_WORD = {
  stage,
  subject: "The portal was down, {first name}",
  text: "Dear {first name},\n\nWe were down.",
};
const at = daysAfter(1);

async function makeWritten(size: number, counts: { isApology?: boolean; impact?: string } = {}) {
  const workspace = await makeWorkspace();
  const { lead, workspaceId } = workspace;
  const incident = await makeOpenIncident(lead, size);
  await writeMessage(lead, { incidentId: incident.incidentId, ...FIRST_WORD, ...counts, revision: 0 });
  const contacts = await inWorkspace(lead, (db) =>
    db.contact.findMany({ where: { workspaceId, accountId: incident.accountId }, orderBy: { id: "asc" } }),
  );
  const found = () => getIncident(lead, incident.incidentId);
  const mailsOf = async () => (await found()).messages.find((one) => one.stage === stage)?.message?.mails;
  const messageId = (await found()).messages.find((one) => one.stage === stage)?.message?.id ?? "";
  return { ...workspace, ...incident, contacts, mailsOf, sending: { workspaceId, messageId } };
}

const receivedBy = (email: string) => server.received.filter(({ recipient }) => recipient === email);

describe("a message of an incident", () => {
  test("reaches each contact exactly once, by name, in the firm's name, whoever sends it twice and however often the job runs", async () => {
    const { lead, director, incidentId, contacts, mailsOf, sending } = await makeWritten(12);
    const twice = await Promise.allSettled([
      sendMessage(lead, { incidentId, stage, revision }, at),
      sendMessage(director, { incidentId, stage, revision }, at),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await Promise.all([sendIncidentMails(sending, at), sendIncidentMails(sending, at)]);
    await sendIncidentMails(sending, at);

    expect(await mailsOf()).toEqual({ waiting: 0, unknown: 0, sent: 12, failed: 0, leftOut: 0, total: 12 });
    for (const { email } of contacts) expect(receivedBy(email)).toHaveLength(1);
    const raw = receivedBy(contacts[0]?.email ?? "")[0]?.raw.toString("utf8") ?? "";
    expect(raw).toContain("Subject: The portal was down, Dana");
    expect(raw).toMatch(/^From: "?Meridian Test"? </im);
    expect(raw).toContain("Dear Dana,");
    expect(raw).toMatch(/^Reply-To: lena-\w+@firm\.example/im);
    await expect(writeMessage(lead, { incidentId, ...FIRST_WORD, revision })).rejects.toThrow(ConflictError);
    await expect(sendMessage(lead, { incidentId, stage, revision }, at)).rejects.toThrow(ConflictError);
  });

  test("leaves out, with the reason, who cannot be reached and a second contact of one mailbox; surveys that were stopped stop nothing", async () => {
    const { lead, incidentId, workspaceId, contacts, mailsOf, sending } = await makeWritten(4);
    const [bounced, unsubscribed, left] = contacts;
    const twin = await makeContact(lead, { email: contacts[3]?.email ?? "" });
    await chooseAffected(lead, { incidentId, contactIds: [twin.id] });
    await openIncidentCases({ workspaceId, incidentId }, MONDAY);
    const put = (id: string | undefined, state: "bounced" | "left" | "unsubscribed") =>
      inWorkspace(lead, (db) => db.contact.updateMany({ where: { workspaceId, id }, data: { state } }));
    await put(bounced?.id, "bounced");
    await put(unsubscribed?.id, "unsubscribed");
    await put(left?.id, "left");
    await sendMessage(lead, { incidentId, stage, revision }, at);
    await sendIncidentMails(sending, at);

    expect(await mailsOf()).toEqual({ waiting: 0, unknown: 0, sent: 2, failed: 0, leftOut: 3, total: 5 });
    expect(receivedBy(unsubscribed?.email ?? "")).toHaveLength(1);
    expect(receivedBy(contacts[3]?.email ?? "")).toHaveLength(1);
    const { people } = await listAffected(lead, incidentId, { show: "left_out", stage, page: 1 });
    expect(people.flatMap(({ mails }) => mails.map(({ words }) => words)).sort()).toEqual([
      "Mail to this address comes back.",
      expect.stringMatching(/^The same address is listed for Dana 3 at Crowd/),
      "They have left the account.",
    ]);
  });

  test("is never sent again to whom it may have reached: a killed or broken handing over stays unknown", async () => {
    const { lead, incidentId, contacts, mailsOf, sending } = await makeWritten(4);
    behaviours.set(contacts[1]?.email ?? "", "drop after the message");
    behaviours.set(contacts[2]?.email ?? "", { refuse: "550 No such user" });
    await sendMessage(lead, { incidentId, stage, revision }, at);
    // The process dies between this and the mail server.
    expect(await claimIncidentMail(sending, at)).toMatchObject({ contactId: contacts[0]?.id });
    await sendIncidentMails(sending, at);
    await sendIncidentMails(sending, daysAfter(2));

    expect(await mailsOf()).toEqual({ waiting: 0, unknown: 2, sent: 1, failed: 1, leftOut: 0, total: 4 });
    expect(contacts.map(({ email }) => receivedBy(email).length)).toEqual([0, 1, 0, 1]);
    const { people } = await listAffected(lead, incidentId, { show: "failed", stage, page: 1 });
    expect(people[0]?.mails[0]?.words).toContain("550 No such user");
  });

  test("waits for whom the server puts off; stops with its reason when it never takes them, and goes on when told to", async () => {
    const { lead, workspaceId, incidentId, contacts, mailsOf, sending } = await makeWritten(2);
    const hoursAfter = (hours: number) => daysAfter(hours / 24, at);
    const [slow] = contacts;
    behaviours.set(slow?.email ?? "", { refuse: "451 Try again later" });
    await sendMessage(lead, { incidentId, stage, revision }, at);
    await sendIncidentMails(sending, at);
    expect(await mailsOf()).toMatchObject({ sent: 1, waiting: 1 });
    // Before its time nobody asks again; the sixth time was the last.
    await sendIncidentMails(sending, hoursAfter(0.01));
    for (const hours of [1, 2, 3, 4]) await sendIncidentMails(sending, hoursAfter(hours));
    expect((await getIncident(lead, incidentId)).messages[0]?.message).toMatchObject({ failure: null });
    await sendIncidentMails(sending, hoursAfter(5));
    const stopped = (await getIncident(lead, incidentId)).messages[0]?.message;
    expect(stopped?.failure).toContain("451 Try again later");
    const news = await inWorkspace(lead, (db) =>
      db.notification.findMany({ where: { workspaceId, kind: "incident_stopped" } }),
    );
    expect(news).toMatchObject([
      { memberId: lead.memberId, words: expect.stringContaining("451 Try again later") },
    ]);

    behaviours.delete(slow?.email ?? "");
    await sendIncidentMails(sending, daysAfter(2));
    expect(await mailsOf()).toMatchObject({ sent: 1, waiting: 1 });
    await resumeMessage(lead, { incidentId, stage });
    await stopMessage(lead, { incidentId, stage });
    await sendIncidentMails(sending, daysAfter(2));
    expect(await mailsOf()).toMatchObject({ waiting: 1 });
    await resumeMessage(lead, { incidentId, stage });
    await sendIncidentMails(sending, daysAfter(2));
    expect(await mailsOf()).toMatchObject({ sent: 2, waiting: 0 });
    expect(receivedBy(slow?.email ?? "")).toHaveLength(1);
  });

  test("goes to its author alone as a test, with a link that is nobody's", async () => {
    const { lead, workspaceId, incidentId, contacts, mailsOf } = await makeWritten(1);
    await expect(sendTestMessage(lead, { incidentId, stage, revision: 2 })).rejects.toThrow(ConflictError);
    const { to } = await sendTestMessage(lead, { incidentId, stage, revision });
    const { email } = await inWorkspace(lead, (db) =>
      db.member.findFirstOrThrow({ where: { workspaceId, id: lead.memberId } }),
    );
    expect(to).toBe(email);
    const raw = receivedBy(email)[0]?.raw.toString("utf8") ?? "";
    expect(raw).toContain("Subject: Test: The portal was down, Dana");
    expect(raw).toContain("/c/the-link-of-each-client");
    expect(receivedBy(contacts[0]?.email ?? "")).toEqual([]);
    expect(await mailsOf()).toMatchObject({ total: 0 });
  });

  test("goes out in turns, so that no firm's holds up another's: each promises the next", async () => {
    const { lead, incidentId, mailsOf, sending } = await makeWritten(3);
    await sendMessage(lead, { incidentId, stage, revision }, at);
    const promised = async () => (await waitingJobs(lead, "incidents.send-mails")).length;
    expect(await promised()).toBe(1);
    await sendIncidentMails(sending, at, { items: 2, seconds: 60 });
    expect(await mailsOf()).toMatchObject({ sent: 2, waiting: 1 });
    expect(await promised()).toBe(2);
    await sendIncidentMails(sending, at, { items: 2, seconds: 60 });
    expect(await mailsOf()).toMatchObject({ sent: 3, waiting: 0 });
    expect(await promised()).toBe(2);
  });

  test("goes later to those who were added, and only to them; not before it is written, nor before the incident is open", async () => {
    const { lead, incidentId, accountId, workspaceId, mailsOf, sending } = await makeWritten(1);
    await expect(sendMessage(lead, { incidentId, stage: "put_right", revision })).rejects.toThrow(
      NotFoundError,
    );
    await sendMessage(lead, { incidentId, stage, revision }, at);
    await sendIncidentMails(sending, at);
    const late = await makeContact(lead, { accountId });
    await chooseAffected(lead, { incidentId, contactIds: [late.id] });
    await expect(sendMessage(lead, { incidentId, stage, revision }, at)).rejects.toThrow(RuleViolation);
    await openIncidentCases({ workspaceId, incidentId }, at);
    expect(await sendMessage(lead, { incidentId, stage, revision }, at)).toEqual({ recipients: 1 });
    await sendIncidentMails(sending, daysAfter(2));
    expect(await mailsOf()).toMatchObject({ sent: 2, total: 2 });
    expect(receivedBy(late.email)).toHaveLength(1);
  });

  test("counts as the apology of the cases that have none when its author says so", async () => {
    const { lead, incidentId, workspaceId, sending } = await makeWritten(2, {
      isApology: true,
      impact: "They could not close their books.",
    });
    await sendMessage(lead, { incidentId, stage, revision }, at);
    await sendIncidentMails(sending, at);
    const cases = await inWorkspace(lead, (db) =>
      db.recoveryCase.findMany({ where: { workspaceId }, include: { apologies: true, events: true } }),
    );
    for (const { stage: reached, apologies, events } of cases) {
      expect(reached).toBe("apologised");
      expect(apologies).toMatchObject([
        { channel: "email", memberId: lead.memberId, personalImpact: "They could not close their books." },
      ]);
      expect(apologies[0]?.text).toContain("Dear Dana,");
      expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["incident_told", "apologised"]));
    }
  });
});
