import { addMinutes } from "date-fns";
import { describe, expect, test } from "vitest";
import { inWorkspace } from "@/lib/platform/database/door";
import { ForbiddenError, NotFoundError, RuleViolation } from "@/lib/platform/errors";
import { chooseResponse } from "@/lib/responses/choose-response";
import { discardResponse } from "@/lib/responses/discard-response";
import { getResponse, listResponses } from "@/lib/responses/queries";
import { rederiveAnswers } from "@/lib/responses/rederive-answers";
import { settleOverdueAnswers } from "@/lib/responses/settle-overdue-answers";
import { updateWorkspaceSettings } from "@/lib/workspaces/update-workspace-settings";
import { makeAskedContact, openBrowser, sendForm } from "@/tests/factories/answer";
import { forms, MONDAY } from "@/tests/factories/case";
import { tracesOf } from "@/tests/factories/traces";
import { makeWorkspace } from "@/tests/factories/workspace";

const later = (minutes: number) => addMinutes(MONDAY, minutes);

/** A firm whose client's link was answered twice, from two browsers: the first answer counts. */
async function answeredTwice(first: string, second: string) {
  const workspace = await makeWorkspace();
  const asked = await makeAskedContact(workspace, { now: MONDAY });
  const one = await openBrowser(asked.link, MONDAY);
  const other = await openBrowser(asked.link, MONDAY);
  await one({ score: first }, MONDAY);
  await other({ score: second }, later(1));
  const { responses } = await tracesOf(workspace);
  const [a, b] = responses.map(({ id }) => id) as [string, string];
  return { workspace, ...asked, a, b, one };
}

const standing = async (workspace: Parameters<typeof tracesOf>[0]) =>
  (await tracesOf(workspace)).responses.map(({ score, state, counts, flag }) => ({
    score,
    state,
    counts,
    flag,
  }));

describe("choosing the answer that counts", () => {
  test("puts it in the place of the other, opens its case, and writes down who, why, before and after", async () => {
    const { workspace, a, b } = await answeredTwice("9", "2");
    await chooseResponse(workspace.admin, { responseId: b, note: "The first was her assistant." }, later(5));

    expect(await standing(workspace)).toEqual([
      { score: 9, state: "confirmed", counts: false, flag: "not_chosen" },
      { score: 2, state: "confirmed", counts: true, flag: null },
    ]);
    const { cases, invitations } = await tracesOf(workspace);
    expect(cases).toMatchObject([{ responseId: b, stage: "new", openedAt: later(5) }]);
    expect(invitations).toMatchObject([{ state: "answered", answeredAt: later(1) }]);
    const { trail } = await getResponse(workspace.admin, b);
    expect(trail.moments.at(-1)).toMatchObject({
      ...{ what: "decided", decision: "response:chosen", by: "Ada Admin", at: later(5) },
      ...{ note: "The first was her assistant.", before: a, after: b },
    });
  });

  test("that a client is just correcting keeps it counting, and the correction never counts", async () => {
    const { workspace, a, one } = await answeredTwice("9", "2");
    await updateWorkspaceSettings(workspace.admin, { answerGraceMinutes: 2 });
    await one({ score: "3" }, later(5));
    await chooseResponse(workspace.admin, { responseId: a, note: "He pressed the wrong one." }, later(6));
    await settleOverdueAnswers({ workspaceId: workspace.workspaceId, now: later(10) });
    expect(await standing(workspace)).toMatchObject([
      { score: 9, counts: true, flag: null },
      { score: 2, counts: false },
      { score: 3, counts: false, flag: "not_chosen" },
    ]);
  });

  test("closes the case of the other as not an issue while nobody has acted on it", async () => {
    const { workspace, b } = await answeredTwice("2", "9");
    await chooseResponse(workspace.admin, { responseId: b, note: "The first was a test." }, later(5));
    expect((await tracesOf(workspace)).cases).toMatchObject([
      {
        ...{ stage: "closed", outcome: "not_an_issue" },
        outcomeNote:
          "The answer 9 counts instead of 2. A member of the firm decided so: The first was a test.",
      },
    ]);
  });

  test("leaves a case that somebody has acted on to the members, and its trail says why", async () => {
    const { workspace, b } = await answeredTwice("2", "9");
    const [open] = (await tracesOf(workspace)).cases;
    await forms.apologise(workspace.manager, open?.id ?? "", later(3));
    await chooseResponse(workspace.admin, { responseId: b, note: "The first was a test." }, later(5));
    const { cases } = await tracesOf(workspace);
    expect(cases).toMatchObject([{ stage: "apologised" }]);
    expect(cases[0]?.events.at(-1)).toMatchObject({ kind: "answer_replaced" });
  });

  test("can be undone, and opens another case for an answer whose case had ended", async () => {
    const { workspace, a, b } = await answeredTwice("2", "9");
    await chooseResponse(workspace.admin, { responseId: b, note: "A test." }, later(5));
    await chooseResponse(workspace.admin, { responseId: a, note: "No, it was not." }, later(6));
    const { cases } = await tracesOf(workspace);
    expect(cases.map(({ stage, responseId }) => ({ stage, responseId }))).toEqual([
      { stage: "closed", responseId: b },
      { stage: "new", responseId: a },
    ]);
  });

  test("is done and written down once when two do it at the same moment", async () => {
    const { workspace, b } = await answeredTwice("9", "2");
    const choose = () => chooseResponse(workspace.admin, { responseId: b, note: "The second." }, later(5));
    const done = await Promise.allSettled([choose(), choose()]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const { trail } = await getResponse(workspace.admin, b);
    expect(trail.moments.filter(({ what }) => what === "decided")).toHaveLength(1);
  });

  test("is not overruled by what is derived later", async () => {
    const { workspace, b, email } = await answeredTwice("9", "2");
    await chooseResponse(workspace.admin, { responseId: b, note: "Hers." }, later(5));
    const domain = email.split("@")[1] ?? "";
    await inWorkspace(workspace.admin, async (db) => {
      await db.response.updateMany({
        where: { workspaceId: workspace.workspaceId },
        data: { gesture: null, reasons: [] },
      });
      await db.recipientDomain.create({
        data: { workspaceId: workspace.workspaceId, domain, isScanning: true, learnedAt: MONDAY },
      });
    });
    await rederiveAnswers({ workspaceId: workspace.workspaceId, domain }, later(60));
    expect((await standing(workspace)).map(({ counts }) => counts)).toEqual([false, true]);
  });

  test("lets the same browser still correct the chosen one, and nobody else", async () => {
    const { workspace, link, a, one } = await answeredTwice("9", "2");
    await discardResponse(workspace.admin, { responseId: a, note: "A test." }, later(5));
    await chooseResponse(workspace.admin, { responseId: a, note: "No, it counts." }, later(6));
    await one({ score: "10" }, later(7));
    await sendForm(link, { score: "0" }, undefined, later(8));
    expect(await standing(workspace)).toMatchObject([
      { score: 9, counts: false },
      { score: 2, counts: false, flag: "not_chosen" },
      { score: 10, counts: true, flag: null },
      { score: 0, counts: false, flag: "other_browser" },
    ]);
  });
});

describe("discarding an answer", () => {
  test("lets none count, closes its case, and lets the link be answered anew", async () => {
    const { workspace, link, a } = await answeredTwice("2", "9");
    await discardResponse(workspace.admin, { responseId: a, note: "Her assistant sent it." }, later(5));
    expect(await standing(workspace)).toEqual([
      { score: 2, state: "discarded", counts: false, flag: null },
      { score: 9, state: "confirmed", counts: false, flag: "not_chosen" },
    ]);
    const { cases, invitations } = await tracesOf(workspace);
    expect(cases).toMatchObject([{ stage: "closed", outcome: "not_an_issue" }]);
    expect(cases[0]?.outcomeNote).toContain("Her assistant sent it.");
    expect(invitations).toMatchObject([{ state: "asked", answeredAt: null }]);

    await sendForm(link, { score: "8" }, undefined, later(30));
    expect(await standing(workspace)).toMatchObject([
      { counts: false },
      { counts: false },
      { score: 8, counts: true },
    ]);
  });

  test("is found under what is held back, and nowhere else", async () => {
    const { workspace, a, b } = await answeredTwice("2", "9");
    const ids = async (filter: object) =>
      (await listResponses(workspace.admin, filter)).rows.map(({ id }) => id).sort();
    expect(await ids({})).toEqual([a]);
    expect(await ids({ standing: "held" })).toEqual([b]);
    await discardResponse(workspace.admin, { responseId: a, note: "A test." }, later(5));
    expect(await ids({})).toEqual([]);
    expect(await ids({ standing: "held" })).toEqual([a, b].sort());
  });
});

describe("deciding is refused", () => {
  const note = "Because.";

  test.each(["director", "lead", "manager", "executive"] as const)("to a %s", async (role) => {
    const { workspace, a, b } = await answeredTwice("9", "2");
    const before = await standing(workspace);
    await expect(chooseResponse(workspace[role], { responseId: b, note })).rejects.toThrow(ForbiddenError);
    await expect(discardResponse(workspace[role], { responseId: a, note })).rejects.toThrow(ForbiddenError);
    expect(await standing(workspace)).toEqual(before);
  });

  test("without a note, for what is so already, and for a response of another workspace", async () => {
    const { workspace, a, b } = await answeredTwice("9", "2");
    const stranger = await makeWorkspace();
    await expect(chooseResponse(workspace.admin, { responseId: b, note: "  " })).rejects.toThrow("Say why.");
    await expect(chooseResponse(workspace.admin, { responseId: a, note })).rejects.toThrow(RuleViolation);
    await discardResponse(workspace.admin, { responseId: a, note });
    await expect(discardResponse(workspace.admin, { responseId: a, note })).rejects.toThrow(RuleViolation);
    await expect(chooseResponse(stranger.admin, { responseId: b, note })).rejects.toThrow(NotFoundError);
  });
});
