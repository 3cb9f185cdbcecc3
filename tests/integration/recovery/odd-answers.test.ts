import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { mailCaseAnswerJob } from "@/lib/bounces/mail-case-answer";
import { inWorkspace } from "@/lib/platform/database/door";
import { listCaseMessages } from "@/lib/recovery/list-case-messages";
import { daysAfter } from "@/tests/factories/case";
import { makeMailedCase, PHOTOGRAPH, startCaseMail } from "@/tests/factories/case-mail";
import { readMails } from "@/tests/factories/inbound-mail";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { saveWishes } from "@/tests/factories/wishes";

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

test("an answer that is only a photograph stands in the case, and is passed on as it came also to whoever wants no mail of answers", async () => {
  const { manager } = workspace;
  await saveWishes(manager, { byMail: [] });
  await client.answer("", { head: PHOTOGRAPH });
  await client.answer("Only words.", { id: "two@client.example" });
  await readMails(workspace);
  const messages = await listCaseMessages(manager, client.caseId);
  expect(messages.map(({ words }) => words)).toEqual([expect.stringContaining("no text"), "Only words."]);
  expect(await client.newsOf()).toHaveLength(2);

  await client.run(mailCaseAnswerJob);
  const [copy, ...others] = await client.copiesTo(manager);
  expect(others).toEqual([]);
  expect(copy?.text).toContain("The mail has no text.");
  expect(copy?.text).toContain("Their mail is attached as it came.");

  // No server took the original.
  for (const job of await waitingJobs(workspace, mailCaseAnswerJob.name)) {
    await mailCaseAnswerJob.giveUp?.(mailCaseAnswerJob.payload.parse(job), new Error("552 too large"));
  }
  expect((await client.copiesTo(manager))[1]?.text).toContain("could not be attached");
});

test("an answer to a case that is full is passed on all the same, and notes by hand do not fill it", async () => {
  const { manager, workspaceId } = workspace;
  const { caseId } = client;
  const fill = (count: number, by: { memberId: string } | { mailId: string }) =>
    inWorkspace(workspace, (db) =>
      db.caseMessage.createMany({
        data: Array.from({ length: count }, (_, i) => ({
          workspaceId,
          caseId,
          side: "client" as const,
          way: "mail" as const,
          words: "x",
          at: daysAfter(1),
          ...("mailId" in by ? { mailId: `${by.mailId}${i}` } : by),
        })),
      }),
    );
  await fill(400, { memberId: manager.memberId ?? "" });
  await fill(499, { mailId: "m" });
  await client.answer("The last one.");
  await client.answer("One too many.", { id: "two@client.example" });
  expect((await readMails(workspace)).map(({ note }) => note)).toEqual([
    "It stands in the case.",
    "The case is full: it was passed on by mail.",
  ]);
  expect(await client.newsOf()).toHaveLength(2);
  await client.run(mailCaseAnswerJob);
  expect((await client.copiesTo(manager)).map(({ text }) => /"(.*)"/.exec(text)?.[1])).toEqual([
    "The last one.",
    "One too many.",
  ]);
});

test("an answer to a case of nobody who is still here reaches the leads and admins, without whom it names", async () => {
  const { workspaceId, manager, lead, admin } = workspace;
  await client.apologise();
  await inWorkspace(workspace, async (db) => {
    await db.member.updateMany({
      where: { workspaceId, id: manager.memberId ?? "" },
      data: { state: "removed" },
    });
    await db.recoveryCase.updateMany({
      where: { workspaceId },
      data: { namedMemberIds: [lead.memberId ?? ""] },
    });
  });
  await client.answer("Is anybody there?", { head: PHOTOGRAPH });
  await readMails(workspace);
  expect((await client.newsOf()).map(({ memberId }) => memberId)).toEqual([admin.memberId]);
  await client.run(mailCaseAnswerJob);
  expect(await client.copiesTo(admin)).toHaveLength(1);
});

test("a mail from an address that is not the client's says so, in the case and in the news", async () => {
  await client.answer("I am their lawyer.", { from: "eve@elsewhere.example" });
  await client.answer("It is me.", { id: "two@client.example", from: client.email.toUpperCase() });
  await readMails(workspace);
  expect(await listCaseMessages(workspace.manager, client.caseId)).toMatchObject([
    { words: "I am their lawyer.", sender: "eve@elsewhere.example" },
    { words: "It is me.", sender: null },
  ]);
  expect((await client.newsOf())[0]?.words).toContain("eve@elsewhere.example answered");
});
