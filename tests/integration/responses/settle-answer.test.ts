import { randomUUID } from "node:crypto";
import { addMinutes, addSeconds } from "date-fns";
import { describe, expect, test } from "vitest";
import { systemActor } from "@/lib/access/actor";
import { acrossWorkspaces, inWorkspace } from "@/lib/platform/database/door";
import { deriveAnswer } from "@/lib/responses/derive-answer";
import { discardResponse } from "@/lib/responses/discard-response";
import { settleAnswerJob } from "@/lib/responses/jobs";
import { readInvitations } from "@/lib/responses/read-invitations";
import { writeObservations } from "@/lib/responses/record-observation";
import { settleAnswer } from "@/lib/responses/settle-answer";
import { settleOverdueAnswers } from "@/lib/responses/settle-overdue-answers";
import { updateWorkspaceSettings } from "@/lib/workspaces/update-workspace-settings";
import { makeAskedContact, openBrowser, openLink, sendForm } from "@/tests/factories/answer";
import { followUpLink, MONDAY, makeCase, repairCase } from "@/tests/factories/case";
import { acceptMails, breakAnswer, invitationOf, observeStorm } from "@/tests/factories/derived";
import { tracesOf } from "@/tests/factories/traces";
import { visit } from "@/tests/factories/visit";
import { waitingJobs } from "@/tests/factories/waiting-jobs";
import { makeWorkspace } from "@/tests/factories/workspace";

const START = MONDAY;

async function withGrace(answerGraceMinutes: number) {
  const workspace = await makeWorkspace();
  await updateWorkspaceSettings(workspace.admin, { answerGraceMinutes });
  const asked = await makeAskedContact(workspace, { now: START });
  const invitationId = await invitationOf(workspace, asked.contactId);
  const settle = (responseId: string, at: Date) =>
    inWorkspace(workspace.admin, (db) =>
      settleAnswer(db, systemActor(workspace.workspaceId), { responseId }, at),
    );
  return { workspace, ...asked, invitationId, settle };
}

describe("the grace after Send", () => {
  test("of two minutes: nothing counts and no case opens before it ends; then both, once", async () => {
    const { workspace, link, settle } = await withGrace(2);
    await sendForm(link, { score: "2" }, undefined, START);
    const before = await tracesOf(workspace);
    expect(before.responses).toMatchObject([
      { state: "confirmed", isActive: true, settledAt: null, counts: false },
    ]);
    expect(before.cases).toEqual([]);
    const [response] = before.responses;
    expect(await waitingJobs(workspace, "responses.settle-answer")).toEqual([
      { workspaceId: workspace.workspaceId, responseId: response?.id },
    ]);

    const end = addMinutes(START, 2);
    await settle(response?.id ?? "", end);
    await settle(response?.id ?? "", addMinutes(START, 3));
    const after = await tracesOf(workspace);
    expect(after.responses).toMatchObject([{ counts: true, settledAt: end }]);
    expect(after.cases).toMatchObject([{ responseId: response?.id, stage: "new", openedAt: end }]);
    expect(after.jobs).toHaveLength(1);
  });

  test("of none: all of it follows in the same transaction", async () => {
    const { workspace, link } = await withGrace(0);
    await sendForm(link, { score: "2" }, undefined, START);
    const { responses, cases } = await tracesOf(workspace);
    expect(responses).toMatchObject([{ counts: true, settledAt: START }]);
    expect(cases).toHaveLength(1);
    expect(await waitingJobs(workspace, "responses.settle-answer")).toEqual([]);
  });

  test("lets a slip of the thumb be corrected without a trace in recovery", async () => {
    const { workspace, link, settle } = await withGrace(2);
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
    const { workspace, link, settle } = await withGrace(2);
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
    const { workspace, link, invitationId, settle } = await withGrace(2);
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

/** The scores that are in the figures. */
async function countingScores(workspace: Awaited<ReturnType<typeof makeWorkspace>>) {
  const { responses } = await tracesOf(workspace);
  return responses.filter(({ counts }) => counts).map(({ score }) => score);
}

test("a crash while the grace ends leaves nothing half done, and the job does it again", async () => {
  const { workspace, link, settle } = await withGrace(2);
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
  const { workspace, link } = await withGrace(2);
  await sendForm(link, { score: "2" }, undefined, START);
  const [payload] = await waitingJobs(workspace, settleAnswerJob.name);
  await settleAnswerJob.run(settleAnswerJob.payload.parse(payload));
  expect((await tracesOf(workspace)).cases).toHaveLength(1);
  await settleAnswerJob.run({ workspaceId: workspace.workspaceId, responseId: randomUUID() });
});

/** What a machine at the client's desk sends: from a page of ours, in no hurry, and nobody was seen. */
async function sendAsMachine(link: string, score: string, at: Date) {
  const { nonce } = await openLink(link, { at: addSeconds(at, -5) });
  await sendForm(link, { score, nonce, gesture: "" }, undefined, at);
}

describe("judged again when the grace ends", () => {
  test("an answer that a machine turned out to have sent is held back, and the link can be answered again", async () => {
    const { workspace, link, invitationId, settle } = await withGrace(2);
    await sendAsMachine(link, "0", START);
    const [bot] = (await tracesOf(workspace)).responses;
    expect(bot).toMatchObject({ state: "confirmed", isActive: true });
    // What the other web process saw, and the worker wrote, came to the database after the answer.
    await observeStorm(workspace, {
      invitationId,
      at: addSeconds(START, -20),
      network: `the desk of ${link}`,
      userAgent: "a browser",
    });
    await acceptMails(workspace, invitationId, addSeconds(START, -1));
    await settle(bot?.id ?? "", addMinutes(START, 2));

    const after = await tracesOf(workspace);
    expect(after.responses).toMatchObject([
      { state: "suspect", isActive: false, counts: false, settledAt: null },
    ]);
    const reasons = after.responses[0]?.reasons as { signal: string }[];
    expect(reasons.map(({ signal }) => signal)).toEqual([
      "before_acceptance",
      "many_scores",
      "score_and_stop",
    ]);
    expect(after.invitations).toMatchObject([{ state: "asked", answeredAt: null }]);
    expect(after.cases).toEqual([]);
    const entries = await inWorkspace(workspace.admin, (db) =>
      db.auditEntry.findMany({ where: { workspaceId: workspace.workspaceId, action: "response:derived" } }),
    );
    expect(entries).toMatchObject([
      { memberId: null, subjectId: bot?.id, data: { before: bot?.id, after: null, points: 220 } },
    ]);

    await sendForm(link, { score: "9" }, undefined, addMinutes(START, 60));
    const [, person] = (await tracesOf(workspace)).responses;
    expect(person).toMatchObject({ score: 9, state: "confirmed", isActive: true, flag: null });
  });

  test("an answer that came while a machine's stood takes its place", async () => {
    const { workspace, link, invitationId, settle } = await withGrace(2);
    const { nonce } = await visit(link, { at: addSeconds(START, -10), network: "home" });
    await sendAsMachine(link, "0", START);
    const form = { score: "9", nonce, gesture: "touch" };
    await visit(link, { method: "POST", form, at: addSeconds(START, 40), network: "home" });
    const [bot, person] = (await tracesOf(workspace)).responses;
    expect(person).toMatchObject({ isActive: false, flag: "other_browser" });
    await observeStorm(workspace, {
      invitationId,
      at: addSeconds(START, -20),
      network: `the desk of ${link}`,
      userAgent: "a browser",
    });
    await settle(bot?.id ?? "", addMinutes(START, 2));
    expect((await tracesOf(workspace)).responses).toMatchObject([
      { score: 0, state: "suspect", isActive: false, counts: false },
      { score: 9, state: "confirmed", isActive: true, counts: true, flag: null },
    ]);
  });

  test("a person who was seen counts though a scanner opened all links before", async () => {
    const { workspace, link, invitationId, settle } = await withGrace(2);
    await acceptMails(workspace, invitationId, addMinutes(START, -30));
    await observeStorm(workspace, { invitationId, at: addMinutes(START, -30) });
    const send = await openBrowser(link, addSeconds(START, -30));
    await send({ score: "9" }, START);
    const [person] = (await tracesOf(workspace)).responses;
    await settle(person?.id ?? "", addMinutes(START, 2));
    expect((await tracesOf(workspace)).responses).toMatchObject([
      { counts: true, points: -50, gesture: "pointer" },
    ]);
  });
});

/** A round of the clock in one workspace alone. */
const sweep = ({ workspaceId }: { readonly workspaceId: string }, now: Date) =>
  settleOverdueAnswers({ now, workspaceId });

describe("an answer whose job failed for good", () => {
  test("is settled by the clock, a minute after its grace and not before", async () => {
    const { workspace, link } = await withGrace(2);
    await sendForm(link, { score: "2" }, undefined, START);
    await sweep(workspace, addSeconds(START, 179));
    expect((await tracesOf(workspace)).responses).toMatchObject([{ counts: false }]);
    await sweep(workspace, addMinutes(START, 3));
    await sweep(workspace, addMinutes(START, 4));
    const { responses, cases } = await tracesOf(workspace);
    expect(responses).toMatchObject([{ counts: true, settledAt: addMinutes(START, 3) }]);
    expect(cases).toHaveLength(1);
  });

  test("holds up no other when the clock cannot settle it either", async () => {
    const { workspace, link, contactId } = await withGrace(2);
    const other = await makeAskedContact(workspace, { now: START });
    await sendForm(link, { score: "2" }, undefined, START);
    await sendForm(other.link, { score: "2" }, undefined, addSeconds(START, 1));
    await breakAnswer(workspace, contactId);
    await sweep(workspace, addMinutes(START, 5));
    const { responses } = await tracesOf(workspace);
    expect(responses.find((one) => one.contactId === contactId)).toMatchObject({ counts: false });
    expect(responses.find((one) => one.contactId === other.contactId)).toMatchObject({ counts: true });
  });

  test("is found in its workspace from a minute after the grace on, by whoever looks across all", async () => {
    const { workspace, link, settle } = await withGrace(2);
    await sendForm(link, { score: "9" }, undefined, START);
    const isNamed = async (at: Date) => {
      const named = await acrossWorkspaces(
        (db) =>
          db.$queryRaw<{ id: string }[]>`select id from workspaces_with_unsettled_answers(${at}) as due(id)`,
      );
      return named.some(({ id }) => id === workspace.workspaceId);
    };
    expect(await isNamed(addSeconds(START, 179))).toBe(false);
    expect(await isNamed(addMinutes(START, 3))).toBe(true);
    await settle((await tracesOf(workspace)).responses[0]?.id ?? "", addMinutes(START, 3));
    expect(await isNamed(addMinutes(START, 3))).toBe(false);
  });

  test("is settled when it is derived again, and one in its grace is left to its job", async () => {
    const { workspace, link, invitationId } = await withGrace(2);
    await sendForm(link, { score: "2" }, undefined, START);
    const derive = (at: Date) =>
      inWorkspace(workspace.admin, async (db) => {
        const { workspaceId } = workspace;
        const [invitation] = await readInvitations(db, { workspaceId, ids: [invitationId], hold: true }, at);
        if (invitation) await deriveAnswer(db, systemActor(workspaceId), { invitation, settling: null }, at);
      });
    await derive(addSeconds(START, 119));
    expect(await countingScores(workspace)).toEqual([]);
    await derive(addMinutes(START, 2));
    expect(await countingScores(workspace)).toEqual([2]);
  });
});

describe("an answer that was held back", () => {
  /** A mail that is being handed over when its reader, who has no scripts, answers it. */
  async function answeredWhileHandedOver(grace: number) {
    const firm = await withGrace(grace);
    await inWorkspace(firm.workspace.admin, (db) =>
      db.delivery.updateMany({
        where: { invitationId: firm.invitationId, workspaceId: firm.workspace.workspaceId },
        data: { state: "handoff", handoffAt: addSeconds(START, -40), sentAt: null },
      }),
    );
    const { nonce } = await visit(firm.link, { at: addSeconds(START, -20), network: "home" });
    await visit(firm.link, { method: "POST", form: { score: "2", nonce }, at: START, network: "home" });
    const [held] = (await tracesOf(firm.workspace)).responses;
    expect(held).toMatchObject({ state: "suspect", isActive: false, points: 50 });
    return { ...firm, held: held?.id ?? "" };
  }

  test("is judged once more, three minutes later or when its grace ends, and counts if it was a person's", async () => {
    for (const [grace, minutes] of [
      [0, 3],
      [5, 5],
    ] as const) {
      const { workspace, invitationId, held, settle } = await answeredWhileHandedOver(grace);
      expect(await promisedAt(workspace)).toEqual([addMinutes(START, minutes)]);
      await acceptMails(workspace, invitationId, addSeconds(START, -39));
      await settle(held, addMinutes(START, minutes));
      const { responses, cases, invitations } = await tracesOf(workspace);
      expect(responses).toMatchObject([{ state: "confirmed", counts: true, points: 0 }]);
      expect(cases).toHaveLength(1);
      expect(invitations).toMatchObject([{ state: "answered", answeredAt: START }]);
    }
  });

  test("stays so when nothing was learned, or when a member has decided", async () => {
    const { workspace, invitationId, held, settle } = await answeredWhileHandedOver(2);
    await acceptMails(workspace, invitationId, addSeconds(START, -21));
    await writeObservations();
    await settle(held, addMinutes(START, 3));
    expect((await tracesOf(workspace)).responses).toMatchObject([{ state: "suspect", counts: false }]);

    await discardResponse(workspace.admin, { responseId: held, note: "A test of ours." });
    await acceptMails(workspace, invitationId, addMinutes(START, -60));
    await settle(held, addMinutes(START, 4));
    expect((await tracesOf(workspace)).responses).toMatchObject([{ state: "discarded", counts: false }]);
  });

  test("is promised nothing when no page of ours sent it", async () => {
    const { workspace, link } = await withGrace(2);
    await visit(link, { method: "POST", form: { score: "2", nonce: "a".repeat(41) }, at: START });
    expect((await tracesOf(workspace)).responses).toMatchObject([{ state: "suspect" }]);
    expect(await promisedAt(workspace)).toEqual([]);
  });
});

/** When the jobs that settle answers were promised to run. */
async function promisedAt(workspace: { readonly workspaceId: string }) {
  const rows = await inWorkspace(
    workspace,
    (db) => db.$queryRaw<{ at: Date }[]>`
      select start_after as at from pgboss.job
      where name = 'responses.settle-answer' and data ->> 'workspaceId' = ${workspace.workspaceId}`,
  );
  return rows.map(({ at }) => at);
}

test("a correction from another tab is judged by the page that it was sent from", async () => {
  const { workspace, link, settle } = await withGrace(2);
  const home = { network: "home", headers: { "user-agent": "Firefox on a desk" } };
  const first = await visit(link, { ...home, at: addSeconds(START, -60) });
  const post = (nonce: string, score: string, at: Date, cookie?: string) =>
    visit(link, { ...home, method: "POST", form: { score, nonce, gesture: "key" }, at, cookie });
  const second = await visit(link, { ...home, at: addSeconds(START, -10) });
  const { cookie } = await post(first.nonce, "9", START);
  await post(second.nonce, "2", addSeconds(START, 60), cookie);
  const [one, other] = (await tracesOf(workspace)).responses;
  expect(other).toMatchObject({ isActive: true, nonceHash: one?.nonceHash });
  expect(other?.pageNonceHash).not.toBe(one?.pageNonceHash);
  // It turns out that the mail went out after the first page was opened and before the second.
  await inWorkspace(workspace.admin, (db) =>
    db.delivery.updateMany({
      where: { workspaceId: workspace.workspaceId },
      data: { state: "sent", handoffAt: addSeconds(START, -30), sentAt: addSeconds(START, -30) },
    }),
  );
  await writeObservations();
  await settle(other?.id ?? "", addMinutes(START, 3));
  expect((await tracesOf(workspace)).responses).toMatchObject([
    { score: 9, state: "suspect", counts: false },
    { score: 2, state: "confirmed", counts: true },
  ]);
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
