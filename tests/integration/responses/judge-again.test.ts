import { addMinutes, addSeconds } from "date-fns";
import { describe, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { discardResponse } from "@/lib/responses/discard-response";
import { writeObservations } from "@/lib/responses/record-observation";
import { settleOverdueAnswers } from "@/lib/responses/settle-overdue-answers";
import { openBrowser, openLink, sendForm } from "@/tests/factories/answer";
import { MONDAY as START } from "@/tests/factories/case";
import { acceptMails, observeStorm } from "@/tests/factories/derived";
import { askedWithGrace } from "@/tests/factories/grace";
import { tracesOf } from "@/tests/factories/traces";
import { visit } from "@/tests/factories/visit";

/** What a machine at the client's desk sends: from a page of ours, in no hurry, and nobody was seen. */
async function sendAsMachine(link: string, score: string, at: Date) {
  const { nonce } = await openLink(link, { at: addSeconds(at, -5) });
  await sendForm(link, { score, nonce, gesture: "" }, undefined, at);
}

describe("judged again when the grace ends", () => {
  test("an answer that a machine turned out to have sent is held back, and the link can be answered again", async () => {
    const { workspace, link, invitationId, settle } = await askedWithGrace(2);
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
    const { workspace, link, invitationId, settle } = await askedWithGrace(2);
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

  test("by when the page was printed, though no look at it was kept", async () => {
    const { workspace, link, invitationId } = await askedWithGrace(2);
    await acceptMails(workspace, invitationId, START);
    const { nonce } = await visit(link, { at: addSeconds(START, 3) });
    await visit(link, { method: "POST", form: { score: "0", nonce }, at: addSeconds(START, 15) });
    await writeObservations();
    await inWorkspace(workspace.admin, (db) =>
      db.observation.deleteMany({ where: { workspaceId: workspace.workspaceId } }),
    );
    const [held] = (await tracesOf(workspace)).responses;
    expect(held).toMatchObject({ state: "suspect", judgeBy: addMinutes(addSeconds(START, 15), 3) });
    await settleOverdueAnswers({ workspaceId: workspace.workspaceId, now: addMinutes(START, 30) });
    const { responses, cases } = await tracesOf(workspace);
    expect(responses).toMatchObject([{ state: "suspect", counts: false, points: 50, judgeBy: null }]);
    expect(cases).toEqual([]);
  });

  test("a person who was seen counts though a scanner opened all links before", async () => {
    const { workspace, link, invitationId, settle } = await askedWithGrace(2);
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
describe("an answer that was held back", () => {
  /** A mail that is being handed over when its reader, who has no scripts, answers it. */
  async function answeredWhileHandedOver(grace: number) {
    const firm = await askedWithGrace(grace);
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
    const { workspace, link } = await askedWithGrace(2);
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
      where name = 'responses.settle-answers' and data ->> 'workspaceId' = ${workspace.workspaceId}`,
  );
  return rows.map(({ at }) => at);
}

test("a correction from another tab is judged by the page that it was sent from", async () => {
  const { workspace, link, settle } = await askedWithGrace(2);
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
