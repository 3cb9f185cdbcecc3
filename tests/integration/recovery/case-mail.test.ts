import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { keepInboundMail } from "@/lib/bounces/keep-inbound-mail";
import { mailCaseAnswerJob } from "@/lib/bounces/mail-case-answer";
import { caseAddress } from "@/lib/bounces/return-path";
import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { freePort } from "@/lib/platform/free-port";
import { startSandboxSmtp } from "@/lib/platform/sandbox-smtp";
import { getCase } from "@/lib/recovery/get-case";
import { sendApologyJob } from "@/lib/recovery/jobs";
import { listCaseMessages } from "@/lib/recovery/list-case-messages";
import { noteClientAnswer } from "@/lib/recovery/note-client-answer";
import { recordApology } from "@/lib/recovery/record-apology";
import { sendLetterJob } from "@/lib/recovery/send-letter";
import { writeToClient } from "@/lib/recovery/write-to-client";
import { daysAfter, makeCase } from "@/tests/factories/case";
import { INBOUND_DOMAIN, readMails } from "@/tests/factories/inbound-mail";
import { makeWorkspace } from "@/tests/factories/workspace";

let sandbox: Awaited<ReturnType<typeof startSandboxSmtp>>;

beforeAll(async () => {
  process.env.INBOUND_DOMAIN = INBOUND_DOMAIN;
  const port = await freePort();
  process.env.SANDBOX_SMTP_PORT = String(port);
  sandbox = await startSandboxSmtp({ host: "127.0.0.1", port });
});
afterAll(() => sandbox.stop());

type Workspace = Awaited<ReturnType<typeof makeWorkspace>>;
let workspace: Workspace;
let client: Awaited<ReturnType<typeof makeCase>>;

beforeEach(async () => {
  workspace = await makeWorkspace();
  client = await makeCase(workspace);
});

const mailsTo = (recipient: string) =>
  acrossWorkspaces((db) =>
    db.sandboxMessage.findMany({ where: { recipient }, orderBy: { receivedAt: "asc" } }),
  );

const emailOf = async ({ memberId }: Workspace["manager"]) => {
  const where = { workspaceId: workspace.workspaceId, id: memberId };
  return (await inWorkspace(workspace, (db) => db.member.findFirstOrThrow({ where }))).email;
};

const run = async (job: { name: string; run: (payload: never) => Promise<void> }) => {
  const jobs = await acrossWorkspaces(
    (db) => db.$queryRaw<{ data: never }[]>`
      select data from pgboss.job
      where name = ${job.name} and data->>'workspaceId' = ${workspace.workspaceId} order by created_on`,
  );
  // Each twice: a job may run again.
  for (const { data } of jobs) {
    await job.run(data);
    if (job !== mailCaseAnswerJob) await job.run(data);
  }
};

const address = () =>
  caseAddress({
    secret: env().SECRET,
    domain: INBOUND_DOMAIN,
    publicKey: workspace.publicKey,
    caseId: client.caseId,
  });

const answer = (words: string, { to = address(), id = "one@client.example", head = "" } = {}) =>
  keepInboundMail({
    recipients: [to],
    raw: Buffer.from(
      `From: Anna <${client.email}>\r\nTo: ${to}\r\nSubject: Re: us\r\nMessage-ID: <${id}>\r\n${head}\r\n${words.replaceAll("\n", "\r\n")}`,
    ),
  });

const apologise = async () => {
  const apology = { channel: "email", text: "We were late.", personalImpact: "Time." } as const;
  await recordApology(workspace.manager, { caseId: client.caseId, ...apology }, daysAfter(1));
  await run(sendApologyJob);
};

test("an apology's answer comes back to its case: a message without the quotation, an event, news to the owner, and the mail to the author, once", async () => {
  await apologise();
  const [apology] = await mailsTo(client.email);
  expect(JSON.stringify(apology?.headers)).toContain(address());

  const words = "Thank you. Friday is fine.\n\nOn Mon, 2 Mar 2026, Max wrote:\n> We were late.";
  await answer(words);
  await answer(words);
  // The same mail once more, by another way and so with another head.
  await answer(words, { head: "Received: again\r\n" });
  await readMails(workspace);
  await readMails(workspace);

  const { manager, workspaceId } = workspace;
  expect(await listCaseMessages(manager, client.caseId)).toMatchObject([
    { side: "client", way: "mail", words: "Thank you. Friday is fine.", by: null },
  ]);
  const { events, owner } = await getCase(manager, client.caseId);
  expect(events.filter(({ kind }) => kind === "client_wrote")).toHaveLength(1);
  const news = await inWorkspace(workspace, (db) =>
    db.notification.findMany({ where: { workspaceId, kind: "client_wrote" } }),
  );
  expect(news).toMatchObject([{ memberId: owner?.id, path: `/recovery/${client.caseId}` }]);

  await run(mailCaseAnswerJob);
  const copies = (await mailsTo(await emailOf(manager))).filter(({ subject }) =>
    subject.endsWith("answered"),
  );
  expect(copies).toHaveLength(1);
  expect(copies[0]?.text).toContain("Thank you. Friday is fine.");
});

test("what a machine answers is no message", async () => {
  await answer("I am away until Monday.", { head: "Auto-Submitted: auto-replied\r\n" });
  expect(await readMails(workspace)).toMatchObject([{ kind: "auto_reply", state: "read" }]);
  expect(await listCaseMessages(workspace.manager, client.caseId)).toEqual([]);
});

test("an address that we did not make, or made for another workspace's case, brings nothing into a case", async () => {
  const other = await makeWorkspace();
  const forged = address().replace(/^c-/, "r-");
  const strange = caseAddress({
    secret: env().SECRET,
    domain: INBOUND_DOMAIN,
    publicKey: other.publicKey,
    caseId: client.caseId,
  });
  await answer("Forged.", { to: forged });
  await expect(answer("Strange.", { to: strange })).rejects.toThrow();
  await readMails(workspace);
  await readMails(other);
  expect(await listCaseMessages(workspace.manager, client.caseId)).toEqual([]);
});

test("a member writes back from the case, once by mail with the case's address, and notes an answer by hand", async () => {
  const { manager, executive } = workspace;
  const { caseId } = client;
  await writeToClient(manager, { caseId, words: "I will call on Friday." }, daysAfter(2));
  await run(sendLetterJob);
  await noteClientAnswer(manager, { caseId, words: "She is content." }, daysAfter(3));

  const mails = await mailsTo(client.email);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text.trim()).toMatch(/^I will call on Friday\.\n\nSee at any time/);
  expect(JSON.stringify(mails[0]?.headers)).toContain(address());
  expect(await listCaseMessages(manager, caseId)).toMatchObject([
    { side: "firm", words: "I will call on Friday.", by: "Max", mailedAt: expect.any(Date) },
    { side: "client", words: "She is content.", by: "Max" },
  ]);
  const kinds = (await getCase(manager, caseId)).events.map(({ kind }) => kind);
  expect(kinds.slice(-2)).toEqual(["firm_wrote", "client_wrote"]);

  await expect(writeToClient(executive, { caseId, words: "x" })).rejects.toMatchObject({ status: 403 });
  const other = await makeWorkspace();
  await expect(writeToClient(other.manager, { caseId, words: "x" })).rejects.toMatchObject({ status: 404 });
  await expect(noteClientAnswer(other.manager, { caseId, words: "x" })).rejects.toMatchObject({
    status: 404,
  });
});
