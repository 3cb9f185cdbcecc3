import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { advanceCase } from "@/lib/recovery/advance-case";
import { closeCase } from "@/lib/recovery/close-case";
import { closeUnansweredFollowUps } from "@/lib/recovery/close-unanswered-follow-ups";
import { getCase } from "@/lib/recovery/get-case";
import { sendDueFollowUps } from "@/lib/recovery/send-due-follow-ups";
import { settleOverdueAnswers } from "@/lib/responses/settle-overdue-answers";
import { updateWorkspaceSettings } from "@/lib/workspaces/update-workspace-settings";
import { openBrowser, openLink, sendForm } from "@/tests/factories/answer";
import { daysAfter, followUpLink, forms, MONDAY, makeCase, repairCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

const GOOD = { score: "8", handling: "4", is_fixed: "yes" };
const BAD = { score: "3", handling: "2", is_fixed: "no", comment: "Still late." };

/** A case whose follow-up has gone out, in its first round. */
async function makeFollowedUpCase(from = MONDAY) {
  const workspace = await makeWorkspace();
  const made = await makeCase(workspace, { now: from });
  await repairCase(workspace.manager, made.caseId, from);
  const link = await followUpLink(workspace, made.email, daysAfter(11, from));
  const look = (now = daysAfter(60)) => getCase(workspace.manager, made.caseId, now);
  const send = await openBrowser(link, daysAfter(11, from));
  const answer = (form: Record<string, string>, now = daysAfter(12)) => send(form, now);
  return { workspace, workspaceId: workspace.workspaceId, ...made, link, look, answer };
}

describe("a follow-up", () => {
  test("goes out on its day and not before, once, however many workers look at the same time", async () => {
    const workspace = await makeWorkspace();
    const { workspaceId } = workspace;
    const { caseId } = await makeCase(workspace);
    await repairCase(workspace.manager, caseId);
    const invitations = async () => (await getCase(workspace.manager, caseId)).followUps;

    await sendDueFollowUps({ workspaceId, now: new Date(daysAfter(11).getTime() - 1) });
    expect(await invitations()).toEqual([]);

    await Promise.all([1, 2, 3, 4].map(() => sendDueFollowUps({ workspaceId, now: daysAfter(11) })));
    expect(await invitations()).toMatchObject([{ round: 0, state: "asked", expiresAt: daysAfter(25) }]);
    const deliveries = await inWorkspace(workspace.admin, (db) =>
      db.delivery.findMany({ where: { workspaceId, campaignId: null } }),
    );
    expect(deliveries).toMatchObject([{ step: 0, state: "pending", dueAt: daysAfter(11) }]);
    expect((await getCase(workspace.manager, caseId)).stage).toBe("following_up");
  });

  test("asks all that the outcome hangs on, and takes nothing less", async () => {
    const { link, look } = await makeFollowedUpCase(daysAfter(-12, new Date()));
    const page = await openLink(link);
    expect(page.body).toContain("Is the matter settled for you?");
    const sent = await sendForm(link, { score: "9", comment: "Fine." });
    expect(sent.status).toBe(422);
    expect(sent.body).toContain("Please choose yes or no.");
    expect((await look()).stage).toBe("following_up");
  });

  test("is not sent to a contact who has unsubscribed, and silence is then no answer", async () => {
    const workspace = await makeWorkspace();
    const { workspaceId } = workspace;
    const { caseId, contactId } = await makeCase(workspace);
    await repairCase(workspace.manager, caseId);
    await inWorkspace(workspace.admin, (db) =>
      db.contact.updateMany({ where: { workspaceId, id: contactId }, data: { state: "unsubscribed" } }),
    );
    await sendDueFollowUps({ workspaceId, now: daysAfter(11) });
    const found = await getCase(workspace.manager, caseId);
    expect(found.followUps).toMatchObject([{ state: "excluded" }]);
    expect(found.events.at(-1)?.note).toBe("Not asked: this contact is marked as unsubscribed.");
    await closeUnansweredFollowUps({ workspaceId, now: daysAfter(25) });
    expect((await getCase(workspace.manager, caseId)).outcome).toBe("no_answer");
  });
});

describe("the client's answer", () => {
  test("closes the case as recovered when it is good", async () => {
    const { look, answer } = await makeFollowedUpCase();
    await answer(GOOD);
    expect(await look()).toMatchObject({ stage: "closed", outcome: "recovered", round: 0 });
  });

  test("reopens the case once when it is bad: a new round, one level graver, visibly; a second one ends it", async () => {
    const { workspace, caseId, email, look, answer } = await makeFollowedUpCase();
    const before = await look();
    expect(before.severity).toBe("normal");
    await answer(BAD);

    const reopened = await look();
    expect(reopened).toMatchObject({
      stage: "new",
      round: 1,
      severity: "high",
      outcome: null,
      roundSince: daysAfter(12),
      dueAt: daysAfter(13),
      severityReasons: ["score 2", "second failure"],
    });
    expect(reopened.events.at(-1)).toMatchObject({
      kind: "reopened",
      fromStage: "following_up",
      note: "Still late.",
    });

    await repairCase(workspace.manager, caseId, daysAfter(12));
    const link = await followUpLink(workspace, email, daysAfter(23));
    await sendForm(link, BAD, undefined, daysAfter(24));
    expect(await look()).toMatchObject({
      stage: "closed",
      outcome: "not_recovered",
      round: 1,
      closedAt: daysAfter(24),
    });
  });

  test("in the second round can still be good", async () => {
    const { workspace, caseId, email, look, answer } = await makeFollowedUpCase();
    await answer(BAD);
    await repairCase(workspace.manager, caseId, daysAfter(12));
    const link = await followUpLink(workspace, email, daysAfter(23));
    await sendForm(link, GOOD, undefined, daysAfter(24));
    expect(await look()).toMatchObject({ stage: "closed", outcome: "recovered", round: 1 });
  });

  test("opens no case of its own, though it is a detractor's", async () => {
    const { workspace, answer } = await makeFollowedUpCase();
    const { workspaceId } = workspace;
    await answer(BAD);
    expect(
      await inWorkspace(workspace.admin, (db) => db.recoveryCase.count({ where: { workspaceId } })),
    ).toBe(1);
  });

  test("is kept but decides nothing when a member has closed the case meanwhile", async () => {
    const { workspace, caseId, look, answer } = await makeFollowedUpCase();
    await closeCase(
      workspace.manager,
      { caseId, outcome: "client_left", note: "Contract ended." },
      daysAfter(11.5),
    );
    await answer(GOOD);
    const found = await look();
    expect(found).toMatchObject({
      stage: "closed",
      outcome: "client_left",
      followUpResponses: [{ score: 8, handling: 4, isFixed: true }],
    });
    expect(found.events.at(-1)).toMatchObject({ kind: "late_answer" });
  });

  test("waits for a member who is closing the case at this moment, and is not lost", async () => {
    const { workspace, caseId, look, answer } = await makeFollowedUpCase();
    const closing = { to: "closed", by: "member", outcome: "client_left", note: "Contract ended." } as const;
    const answered = await inWorkspace(workspace.manager, async (db) => {
      await advanceCase(db, workspace.manager, { caseId, move: closing }, daysAfter(12));
      const arriving = answer(GOOD);
      await setTimeout(300);
      return [arriving];
    });
    expect((await answered[0])?.status).toBe(200);
    expect(await look()).toMatchObject({ outcome: "client_left", followUpResponses: [{ score: 8 }] });
  });

  test("can be corrected: a slip that reopened the case is taken back, severity and all", async () => {
    const { look, answer } = await makeFollowedUpCase();
    await answer(BAD);
    await answer(GOOD, new Date(daysAfter(12).getTime() + 60_000));
    const found = await look();
    expect(found).toMatchObject({
      stage: "closed",
      outcome: "recovered",
      round: 0,
      severity: "normal",
      severityReasons: ["score 2"],
    });
    expect(found.events.slice(-3).map(({ kind }) => kind)).toEqual([
      "reopened",
      "outcome_taken_back",
      "closed",
    ]);
  });

  test("can be corrected the other way: a case that was recovered is open again", async () => {
    const { look, answer } = await makeFollowedUpCase();
    await answer(GOOD);
    await answer(BAD, new Date(daysAfter(12).getTime() + 60_000));
    expect(await look()).toMatchObject({
      stage: "new",
      round: 1,
      outcome: null,
      closedAt: null,
      severity: "high",
    });
  });

  test("corrected after a member has acted on it changes the case no more", async () => {
    const { workspace, caseId, look, answer } = await makeFollowedUpCase();
    await answer(BAD);
    await forms.apologise(workspace.manager, caseId, new Date(daysAfter(12).getTime() + 30_000));
    await answer(GOOD, new Date(daysAfter(12).getTime() + 60_000));
    const found = await look();
    expect(found).toMatchObject({ stage: "apologised", round: 1, followUpResponses: [{ score: 8 }] });
    expect(found.events.at(-1)).toMatchObject({ kind: "late_answer" });
  });
});

describe("silence", () => {
  test("closes the case as no answer after its fourteen days and not before; the link ends with it", async () => {
    const { workspaceId, look, answer } = await makeFollowedUpCase();
    await closeUnansweredFollowUps({ workspaceId, now: new Date(daysAfter(25).getTime() - 1) });
    expect((await look()).stage).toBe("following_up");
    await closeUnansweredFollowUps({ workspaceId, now: daysAfter(25) });
    expect(await look()).toMatchObject({ stage: "closed", outcome: "no_answer", closedAt: daysAfter(25) });
    expect((await answer(GOOD, daysAfter(26))).status).toBe(410);
  });

  test("is not that of a client who answered in time, however long the grace of the answer goes on", async () => {
    const { workspace, workspaceId, look, answer } = await makeFollowedUpCase();
    await updateWorkspaceSettings(workspace.admin, { answerGraceMinutes: 2 });
    const sentAt = new Date(daysAfter(25).getTime() - 60_000);
    await answer(GOOD, sentAt);
    await closeUnansweredFollowUps({ workspaceId, now: daysAfter(25) });
    expect(await look()).toMatchObject({ stage: "following_up" });
    await settleOverdueAnswers({ workspaceId, now: new Date(sentAt.getTime() + 180_000) });
    expect(await look()).toMatchObject({ stage: "closed", outcome: "recovered" });
  });
});
