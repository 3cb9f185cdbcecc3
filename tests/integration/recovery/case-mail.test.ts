import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { mailCaseAnswerJob } from "@/lib/bounces/mail-case-answer";
import { mailNewsJob } from "@/lib/notifications/jobs";
import { inWorkspace } from "@/lib/platform/database/door";
import { env } from "@/lib/platform/env";
import { caseAddress } from "@/lib/platform/return-path";
import { getCase } from "@/lib/recovery/get-case";
import { listCaseMessages } from "@/lib/recovery/list-case-messages";
import { noteClientAnswer } from "@/lib/recovery/note-client-answer";
import { sendLetterJob } from "@/lib/recovery/send-letter";
import { writeToClient } from "@/lib/recovery/write-to-client";
import { daysAfter } from "@/tests/factories/case";
import { mailsTo, makeMailedCase, startCaseMail } from "@/tests/factories/case-mail";
import { INBOUND_DOMAIN, readMails } from "@/tests/factories/inbound-mail";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

let sandbox: Awaited<ReturnType<typeof startCaseMail>>;
let client: Awaited<ReturnType<typeof makeMailedCase>>;
let workspace: typeof client.workspace;

beforeAll(async () => {
  sandbox = await startCaseMail();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  client = await makeMailedCase();
  ({ workspace } = client);
});

test("an apology's answer comes back to its case: a message without the quotation, an event, news to the owner, and the mail to the author, once", async () => {
  await client.apologise();
  const [apology] = await mailsTo(client.email);
  expect(JSON.stringify(apology?.headers)).toContain(client.address);

  const words = "Thank you. Friday is fine.\n\nOn Mon, 2 Mar 2026, Max wrote:\n> We were late.";
  await client.answer(words);
  await client.answer(words);
  // The same mail once more, by another way and so with another head.
  await client.answer(words, { head: "Received: again\r\n" });
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

  await client.run(mailCaseAnswerJob);
  // One mail about one answer.
  expect(await waitingJobs(workspace, mailNewsJob.name)).toEqual([]);
  const copies = await client.copiesTo(manager);
  expect(copies).toHaveLength(1);
  expect(copies[0]?.text).toContain("Thank you. Friday is fine.");
});

test("what a machine answers is no message, and takes no room from what the client writes", async () => {
  await client.answer("I am away until Monday.", { head: "Auto-Submitted: auto-replied\r\n" });
  expect(await readMails(workspace)).toMatchObject([{ kind: "auto_reply", state: "read" }]);
  expect(await listCaseMessages(workspace.manager, client.caseId)).toEqual([]);
  const { workspaceId } = workspace;
  const kept = await inWorkspace(workspace, (db) => db.inboundMessage.findMany({ where: { workspaceId } }));
  expect(kept.map(({ raw }) => raw.length)).toEqual([0]);
});

test("an address that we did not make, or made for another workspace's case, brings nothing into a case", async () => {
  const other = await makeWorkspace();
  const forged = client.address.replace(/^c-/, "r-");
  const strange = caseAddress({
    secret: env().SECRET,
    domain: INBOUND_DOMAIN,
    publicKey: other.publicKey,
    caseId: client.caseId,
  });
  await client.answer("Forged.", { to: forged });
  await expect(client.answer("Strange.", { to: strange })).rejects.toThrow();
  await readMails(workspace);
  await readMails(other);
  expect(await listCaseMessages(workspace.manager, client.caseId)).toEqual([]);
});

test("a member writes back from the case, once by mail with the case's address, and notes an answer by hand", async () => {
  const { manager, executive } = workspace;
  const { caseId } = client;
  await writeToClient(manager, { caseId, words: "I will call on Friday." }, daysAfter(2));
  await client.run(sendLetterJob);
  await noteClientAnswer(manager, { caseId, words: "She is content." }, daysAfter(3));

  const mails = await mailsTo(client.email);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text.trim()).toMatch(/^I will call on Friday\.\n\nSee at any time/);
  expect(JSON.stringify(mails[0]?.headers)).toContain(client.address);
  // A person wrote it: who is away may say so.
  expect(JSON.stringify(mails[0]?.headers)).not.toMatch(/auto-(submitted|response)/i);
  expect(await client.newsOf()).toEqual([]);
  await noteClientAnswer(workspace.lead, { caseId, words: "She called me." }, daysAfter(3));
  expect(await client.newsOf()).toMatchObject([{ memberId: manager.memberId }]);
  expect(await listCaseMessages(manager, caseId)).toMatchObject([
    { side: "firm", words: "I will call on Friday.", by: "Max", mailedAt: expect.any(Date) },
    { side: "client", way: "noted", words: "She is content.", by: "Max" },
    { side: "client", words: "She called me.", by: "Lena" },
  ]);
  const kinds = (await getCase(manager, caseId)).events.map(({ kind }) => kind);
  expect(kinds.slice(-3)).toEqual(["firm_wrote", "client_wrote", "client_wrote"]);

  await expect(writeToClient(executive, { caseId, words: "x" })).rejects.toMatchObject({ status: 403 });
  const other = await makeWorkspace();
  await expect(writeToClient(other.manager, { caseId, words: "x" })).rejects.toMatchObject({ status: 404 });
  await expect(noteClientAnswer(other.manager, { caseId, words: "x" })).rejects.toMatchObject({
    status: 404,
  });
});
