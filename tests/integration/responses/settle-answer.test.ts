import { randomUUID } from "node:crypto";
import { addMinutes, addSeconds } from "date-fns";
import { describe, expect, test } from "vitest";
import { systemActor } from "@/lib/access/actor";
import { inWorkspace } from "@/lib/platform/database/door";
import { settleAnswersJob } from "@/lib/responses/jobs";
import { settleAnswer } from "@/lib/responses/settle-answer";
import { updateWorkspaceSettings } from "@/lib/workspaces/update-workspace-settings";
import { makeAskedContact, openBrowser, sendForm } from "@/tests/factories/answer";
import { followUpLink, MONDAY, makeCase, repairCase } from "@/tests/factories/case";
import { breakAnswer, observeStorm } from "@/tests/factories/derived";
import { askedWithGrace, countingScores } from "@/tests/factories/grace";
import { tracesOf } from "@/tests/factories/traces";
import { visit } from "@/tests/factories/visit";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

const START = MONDAY;

describe("the grace after Send", () => {
  test("of two minutes: nothing counts and no case opens before it ends; then both, once", async () => {
    const { workspace, link, settle } = await askedWithGrace(2);
    await sendForm(link, { score: "2" }, undefined, START);
    const before = await tracesOf(workspace);
    expect(before.responses).toMatchObject([
      { state: "confirmed", isActive: true, settledAt: null, counts: false },
    ]);
    expect(before.cases).toEqual([]);
    const [response] = before.responses;
    expect(await waitingJobs(workspace, "responses.settle-answers")).toEqual([
      { workspaceId: workspace.workspaceId, responseIds: [response?.id] },
    ]);

    const end = addMinutes(START, 2);
    await settle(response?.id ?? "", end);
    await settle(response?.id ?? "", addMinutes(START, 3));
    const after = await tracesOf(workspace);
    expect(after.responses).toMatchObject([{ counts: true, settledAt: end }]);
    expect(after.cases).toMatchObject([{ responseId: response?.id, stage: "new", openedAt: end }]);
    expect(after.jobs).toHaveLength(1);
  });

  test("of none: all of it follows before the client is thanked, and is promised in case that fails", async () => {
    const { workspace, link } = await askedWithGrace(0);
    await sendForm(link, { score: "2" }, undefined, START);
    const { responses, cases } = await tracesOf(workspace);
    expect(responses).toMatchObject([{ counts: true, settledAt: START }]);
    expect(cases).toHaveLength(1);
    expect(await waitingJobs(workspace, "responses.settle-answers")).toEqual([
      { workspaceId: workspace.workspaceId, responseIds: [responses[0]?.id] },
    ]);
  });

  test("lets a slip of the thumb be corrected without a trace in recovery", async () => {
    const { workspace, link, settle } = await askedWithGrace(2);
    const send = await openBrowser(link, START);
    await send({ score: "0" }, START);
    await send({ score: "10" }, addMinutes(START, 1));
    const { responses } = await tracesOf(workspace);
    for (const { id } of responses) await settle(id, addMinutes(START, 3));
    const after = await tracesOf(workspace);
    expect(after.responses.map(({ score, counts }) => ({ score, counts }))).toEqual([
      { score: 0, counts: false },
      { score: 10, counts: true },
    ]);
    expect(after.cases).toEqual([]);
  });

  test("is over once for each correction, and the case follows the last one", async () => {
    const { workspace, link, settle } = await askedWithGrace(2);
    const send = await openBrowser(link, START);
    await send({ score: "3" }, START);
    const [first] = (await tracesOf(workspace)).responses;
    await settle(first?.id ?? "", addMinutes(START, 2));
    await send({ score: "9" }, addMinutes(START, 10));
    expect((await tracesOf(workspace)).cases).toMatchObject([{ stage: "new" }]);
    const { id: second } = (await tracesOf(workspace)).responses[1] ?? { id: "" };
    expect(await countingScores(workspace)).toEqual([3]);
    await send({ score: "10" }, addMinutes(START, 11));
    await settle(second, addMinutes(START, 12));
    expect(await countingScores(workspace)).toEqual([3]);
    const third = (await tracesOf(workspace)).responses[2];
    await settle(third?.id ?? "", addMinutes(START, 13));
    expect(await countingScores(workspace)).toEqual([10]);
    expect((await tracesOf(workspace)).cases).toMatchObject([
      {
        stage: "closed",
        outcome: "not_an_issue",
        outcomeNote: "The client corrected the answer from 3 to 10.",
      },
    ]);
  });

  test("that turns out to be a machine's correction leaves what it corrected counting", async () => {
    const { workspace, link, invitationId, settle } = await askedWithGrace(2);
    const { nonce } = await visit(link, { at: addSeconds(START, -30), network: "home" });
    const form = { score: "9", nonce, gesture: "touch" };
    const sent = await visit(link, { method: "POST", form, at: START, network: "home" });
    const [first] = (await tracesOf(workspace)).responses;
    await settle(first?.id ?? "", addMinutes(START, 2));
    const again = await visit(link, { at: addMinutes(START, 10), network: "cloud", cookie: sent.cookie });
    await visit(link, {
      ...{ method: "POST", network: "cloud", cookie: sent.cookie, at: addMinutes(START, 11) },
      form: { score: "0", nonce: again.nonce },
    });
    const second = (await tracesOf(workspace)).responses[1];
    expect(second).toMatchObject({ isActive: true, flag: null });
    await observeStorm(workspace, {
      ...{ invitationId, at: addMinutes(START, 10), network: "cloud", userAgent: "a browser" },
    });
    await settle(second?.id ?? "", addMinutes(START, 13));
    expect((await tracesOf(workspace)).responses).toMatchObject([
      { score: 9, isActive: true, counts: true },
      { score: 0, isActive: false, counts: false, state: "suspect" },
    ]);
    expect((await tracesOf(workspace)).cases).toEqual([]);
  });
});
test("a crash while the grace ends leaves nothing half done, and the job does it again", async () => {
  const { workspace, link, settle } = await askedWithGrace(2);
  await sendForm(link, { score: "2" }, undefined, START);
  const [response] = (await tracesOf(workspace)).responses;
  const crashed = inWorkspace(workspace.admin, async (db) => {
    const actor = systemActor(workspace.workspaceId);
    await settleAnswer(db, actor, { responseId: response?.id ?? "" }, addMinutes(START, 2));
    throw new Error("crashed");
  });
  await expect(crashed).rejects.toThrow("crashed");
  const between = await tracesOf(workspace);
  expect(between.responses).toMatchObject([{ counts: false, settledAt: null }]);
  expect(between).toMatchObject({ cases: [], jobs: [] });

  await Promise.all([
    settle(response?.id ?? "", addMinutes(START, 3)),
    settle(response?.id ?? "", addMinutes(START, 3)),
  ]);
  const after = await tracesOf(workspace);
  expect(after.responses).toMatchObject([{ counts: true }]);
  expect(after.cases).toHaveLength(1);
  expect(after.jobs).toHaveLength(1);
});

test("the job runs by its queue's payload, and knows nothing of an answer that is not there", async () => {
  const { workspace, link } = await askedWithGrace(2);
  await sendForm(link, { score: "2" }, undefined, START);
  const [payload] = await waitingJobs(workspace, settleAnswersJob.name);
  await settleAnswersJob.run(settleAnswersJob.payload.parse(payload));
  expect((await tracesOf(workspace)).cases).toHaveLength(1);
  await settleAnswersJob.run({ workspaceId: workspace.workspaceId, responseIds: [randomUUID()] });
});

test("of answers that came together one that fails keeps no other back, and the job is tried again", async () => {
  const { workspace, link } = await askedWithGrace(2);
  const other = await makeAskedContact(workspace, { now: START });
  await sendForm(other.link, { score: "1" }, undefined, START);
  await breakAnswer(workspace, other.contactId);
  await sendForm(link, { score: "2" }, undefined, START);
  const { responses } = await tracesOf(workspace);
  const ids = responses.toSorted((one, two) => one.score - two.score).map(({ id }) => id);
  const payload = { workspaceId: workspace.workspaceId, responseIds: ids };
  await expect(settleAnswersJob.run(payload)).rejects.toThrow();
  const after = await tracesOf(workspace);
  expect(after.responses.map(({ score, counts }) => [score, counts]).toSorted()).toEqual([
    [1, false],
    [2, true],
  ]);
  expect(after.cases.filter(({ origin }) => origin === "detractor")).toMatchObject([{ responseId: ids[1] }]);
});

test("a follow-up answer decides its case when its grace ends, and its correction decides anew", async () => {
  const workspace = await makeWorkspace();
  const { caseId, email } = await makeCase(workspace);
  await repairCase(workspace.manager, caseId);
  await updateWorkspaceSettings(workspace.admin, { answerGraceMinutes: 2 });
  const from = addMinutes(MONDAY, 20 * 24 * 60);
  const link = await followUpLink(workspace, email, from);
  const send = await openBrowser(link, from);
  const stage = async () => (await tracesOf(workspace)).cases[0]?.stage;
  const settle = async (at: Date) => {
    const responses = (await tracesOf(workspace)).responses.filter((one) => one.caseId !== null);
    for (const { id: responseId } of responses)
      await inWorkspace(workspace.admin, (db) =>
        settleAnswer(db, systemActor(workspace.workspaceId), { responseId }, at),
      );
  };

  const good = { handling: "5", is_fixed: "yes", outcome_fair: "5", process_easy: "5", respect: "5" };
  await send({ ...good, score: "2", handling: "1", is_fixed: "no" }, from);
  expect(await stage()).toBe("following_up");
  await settle(addMinutes(from, 2));
  expect(await stage()).toBe("new");
  await send({ ...good, score: "9" }, addMinutes(from, 10));
  await settle(addMinutes(from, 12));
  expect((await tracesOf(workspace)).cases).toMatchObject([{ stage: "closed", outcome: "recovered" }]);
});
