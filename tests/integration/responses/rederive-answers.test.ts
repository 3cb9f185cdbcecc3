import { addDays, addMinutes, addSeconds } from "date-fns";
import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { rederiveAnswers, rederiveAnswersJob } from "@/lib/responses/rederive-answers";
import { updateWorkspaceSettings } from "@/lib/workspaces/update-workspace-settings";
import { makeAskedContact, openBrowser, openLink, sendForm } from "@/tests/factories/answer";
import { forms, MONDAY } from "@/tests/factories/case";
import { acceptMails, breakAnswer } from "@/tests/factories/derived";
import { addPeople, askDomain } from "@/tests/factories/mail-domain";
import { tracesOf } from "@/tests/factories/traces";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

/** Sends a form from a page that was opened in time, without anybody being seen. */
async function sendPlainly(link: string, score: string, at: Date) {
  const { nonce } = await openLink(link, { at: addSeconds(at, -20) });
  await sendForm(link, { score, nonce, gesture: "" }, undefined, at);
}

test("when a domain becomes a scanning one, answers of nobody seen are taken back with their cases, and those of persons stay", async () => {
  const workspace = await makeWorkspace();
  const domain = "gateway.example";
  const [machine, acted, person, old] = await askDomain(workspace, domain, 4);
  const at = addDays(MONDAY, 1);
  await sendPlainly(machine?.link ?? "", "0", at);
  await sendPlainly(acted?.link ?? "", "1", at);
  const send = await openBrowser(person?.link ?? "", addSeconds(at, -20));
  await send({ score: "2" }, at);
  await acceptMails(workspace, old?.invitationId ?? "", addDays(MONDAY, -32));
  await sendPlainly(old?.link ?? "", "3", addDays(MONDAY, -31));
  const before = await tracesOf(workspace);
  expect(before.responses.every(({ counts }) => counts)).toBe(true);
  expect(before.cases).toHaveLength(4);
  const apologisedTo = before.cases.find(({ contactId }) => contactId === acted?.contactId);
  await forms.apologise(workspace.manager, apologisedTo?.id ?? "", addMinutes(at, 30));

  await inWorkspace(workspace.admin, (db) =>
    db.recipientDomain.create({
      data: { workspaceId: workspace.workspaceId, domain, isScanning: true, learnedAt: at },
    }),
  );
  const now = addMinutes(at, 60);
  for (let again = 0; again < 2; again += 1)
    await rederiveAnswers({ workspaceId: workspace.workspaceId, domain }, now);

  const { responses, cases, invitations } = await tracesOf(workspace);
  const of = (score: number) => responses.find((one) => one.score === score);
  expect(of(0)).toMatchObject({ state: "suspect", counts: false, isActive: false, settledAt: null });
  expect(of(1)).toMatchObject({ state: "suspect", counts: false });
  expect(of(2)).toMatchObject({ state: "confirmed", counts: true });
  expect(of(3)).toMatchObject({ state: "confirmed", counts: true });
  const caseOf = (contactId = "") => cases.find((one) => one.contactId === contactId);
  expect(caseOf(machine?.contactId)).toMatchObject({
    ...{ stage: "closed", outcome: "not_an_issue" },
    outcomeNote:
      "The answer 0 does not count any more. What was seen since says that a machine sent the answer.",
  });
  expect(caseOf(acted?.contactId)).toMatchObject({ stage: "apologised" });
  expect(caseOf(acted?.contactId)?.events.filter(({ kind }) => kind === "answer_withdrawn")).toHaveLength(1);
  expect(caseOf(person?.contactId)).toMatchObject({ stage: "new" });
  expect(invitations.find(({ id }) => id === machine?.invitationId)).toMatchObject({ state: "asked" });

  const entries = await inWorkspace(workspace.admin, (db) =>
    db.auditEntry.findMany({ where: { workspaceId: workspace.workspaceId, action: "response:derived" } }),
  );
  expect(entries.map(({ subjectId }) => subjectId).sort()).toEqual([of(0)?.id, of(1)?.id].sort());
});

test("a person's answer that was set aside for a machine's counts, and opens its case", async () => {
  const workspace = await makeWorkspace();
  const domain = "late.example";
  const [client] = await askDomain(workspace, domain, 1);
  const { link = "" } = client ?? {};
  const at = addDays(MONDAY, 1);
  const { nonce } = await openLink(link, { at: addMinutes(at, -1) });
  await sendPlainly(link, "10", at);
  await sendForm(link, { score: "3", nonce }, undefined, addMinutes(at, 5));
  const before = await tracesOf(workspace);
  expect(before.responses).toMatchObject([{ counts: true }, { counts: false, flag: "other_browser" }]);
  expect(before.cases).toEqual([]);

  await inWorkspace(workspace.admin, (db) =>
    db.recipientDomain.create({
      data: { workspaceId: workspace.workspaceId, domain, isScanning: true, learnedAt: at },
    }),
  );
  await rederiveAnswers({ workspaceId: workspace.workspaceId, domain }, addMinutes(at, 60));
  const { responses, cases } = await tracesOf(workspace);
  expect(responses).toMatchObject([
    { score: 10, state: "suspect", counts: false },
    { score: 3, state: "confirmed", counts: true, flag: null },
  ]);
  expect(cases).toMatchObject([{ responseId: responses[1]?.id, stage: "new" }]);
});

test("an answer that cannot be derived again is left as it is, and the others of its domain are", async () => {
  const workspace = await makeWorkspace();
  const { workspaceId } = workspace;
  await updateWorkspaceSettings(workspace.admin, { answerGraceMinutes: 2 });
  const domain = "broken.example";
  const asked = await askDomain(workspace, domain, 3);
  const at = addDays(MONDAY, 1);
  for (const { link } of asked) await sendForm(link, { score: "2" }, undefined, at);
  await breakAnswer(workspace, asked[1]?.contactId ?? "");
  await rederiveAnswers({ workspaceId, domain }, addMinutes(at, 60));
  const { responses } = await tracesOf(workspace);
  const counts = asked.map((one) => responses.find(({ contactId }) => contactId === one.contactId)?.counts);
  expect(counts).toEqual([true, false, true]);
});

test("a domain of very many people is looked at a piece at a time, and each of them once", async () => {
  const workspace = await makeWorkspace();
  const { workspaceId } = workspace;
  const domain = "freemail.example";
  const [first] = await askDomain(workspace, domain, 1);
  await addPeople(workspace, domain, 399);
  const last = await makeAskedContact(workspace, { contact: { email: `last@${domain}` }, now: MONDAY });
  await updateWorkspaceSettings(workspace.admin, { answerGraceMinutes: 2 });
  const at = addDays(MONDAY, 1);
  await sendForm(first?.link ?? "", { score: "9" }, undefined, at);
  await sendForm(last.link, { score: "10" }, undefined, at);
  const counting = async () => {
    const { responses } = await tracesOf(workspace);
    return responses
      .flatMap(({ counts, score }) => (counts ? [score] : []))
      .sort((one, other) => one - other);
  };

  const now = addMinutes(at, 60);
  await rederiveAnswers({ workspaceId, domain }, now);
  expect(await counting()).toEqual([9]);
  const seen = new Set<string>();
  for (let round = 0; round < 2; round += 1) {
    const jobs = await waitingJobs(workspace, rederiveAnswersJob.name);
    const next = jobs.find(({ after = "" }) => !seen.has(after));
    seen.add(next?.after ?? "");
    await rederiveAnswers(rederiveAnswersJob.payload.parse(next), now);
  }
  expect(await counting()).toEqual([9, 10]);
  expect(await waitingJobs(workspace, rederiveAnswersJob.name)).toHaveLength(2);
});
