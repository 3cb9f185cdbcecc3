import { describe, expect, test } from "vitest";
import { NotFoundError } from "@/lib/platform/errors";
import { getResponse, listResponses } from "@/lib/responses/queries";
import { makeAskedContact, openBrowser } from "@/tests/factories/answer";
import { makeWorkspace } from "@/tests/factories/workspace";

type Workspace = Awaited<ReturnType<typeof makeWorkspace>>;

async function answer(workspace: Workspace, score: number, at: string, comment = "") {
  const now = new Date(at);
  const asked = await makeAskedContact(workspace, { now });
  const send = await openBrowser(asked.link, now);
  await send({ score: String(score), comment });
  return { ...asked, send };
}

const scores = async (workspace: Workspace, filters: Parameters<typeof listResponses>[1]) =>
  (await listResponses(workspace.executive, filters)).rows.map(({ score }) => score);

describe("the list of responses", () => {
  test("has the latest first, by class, campaign, account, owner and words", async () => {
    const workspace = await makeWorkspace();
    const first = await answer(workspace, 2, "2026-03-02T09:00:00Z", "Handover went wrong");
    const second = await answer(workspace, 8, "2026-03-03T09:00:00Z");
    await answer(workspace, 10, "2026-03-04T09:00:00Z", "100% pleased");

    expect(await scores(workspace, {})).toEqual([10, 8, 2]);
    expect(await scores(workspace, { class: "detractor" })).toEqual([2]);
    expect(await scores(workspace, { class: "passive" })).toEqual([8]);
    expect(await scores(workspace, { class: "promoter" })).toEqual([10]);
    expect(await scores(workspace, { campaignId: second.campaignId })).toEqual([8]);
    expect(await scores(workspace, { accountId: first.accountId })).toEqual([2]);
    expect(await scores(workspace, { ownerId: workspace.manager.memberId })).toEqual([10, 8, 2]);
    expect(await scores(workspace, { ownerId: workspace.lead.memberId })).toEqual([]);
    expect(await scores(workspace, { search: "HANDOVER" })).toEqual([2]);
    expect(await scores(workspace, { search: "100%" })).toEqual([10]);
    expect(await scores(workspace, { search: "no such words" })).toEqual([]);
  });

  test("takes a month as the workspace's zone has it", async () => {
    const workspace = await makeWorkspace();
    await answer(workspace, 1, "2026-03-31T21:59:00Z");
    await answer(workspace, 9, "2026-03-31T22:30:00Z"); // Already April in Berlin.
    expect(await scores(workspace, { month: "2026-03" })).toEqual([1]);
    expect(await scores(workspace, { month: "2026-04" })).toEqual([9]);
    expect(await scores(workspace, { month: "nonsense" })).toEqual([9, 1]);
  });

  test("takes the day since when, and the kind of survey, as the figures count them", async () => {
    const workspace = await makeWorkspace();
    await answer(workspace, 1, "2026-03-31T21:59:00Z");
    await answer(workspace, 9, "2026-03-31T22:30:00Z"); // Already April in Berlin.
    expect(await scores(workspace, { since: "2026-04-01" })).toEqual([9]);
    expect(await scores(workspace, { since: "2026-03-31", kind: "nps" })).toEqual([9, 1]);
    expect(await scores(workspace, { kind: "follow_up" })).toEqual([]);
    expect(await scores(workspace, { since: "some day" })).toEqual([9, 1]);
  });

  test("counts only the answer that stands; one answer shows every version of it", async () => {
    const workspace = await makeWorkspace();
    const { send } = await answer(workspace, 9, "2026-03-02T09:00:00Z");
    await send({ score: "4", comment: "On second thoughts", contact_me: "yes" });
    const { rows } = await listResponses(workspace.executive, {});
    expect(rows).toMatchObject([{ score: 4, version: 2, openedCases: [{ stage: "new" }] }]);

    const found = await getResponse(workspace.executive, rows[0]?.id ?? "");
    expect(found.versions).toMatchObject([
      { score: 9, isActive: false },
      { score: 4, isActive: true },
    ]);
    const answers = Object.fromEntries(found.questions.map(({ kind, value }) => [kind, value]));
    expect(answers).toMatchObject({
      score: 4,
      comment: "On second thoughts",
      contact_me: true,
    });
  });

  test("shows a workspace nothing of another", async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    await answer(theirs, 3, "2026-03-02T09:00:00Z");
    const [foreign] = (await listResponses(theirs.admin, {})).rows;
    expect(await scores(mine, {})).toEqual([]);
    for (const id of [foreign?.id ?? "", "nonsense"]) {
      await expect(getResponse(mine.admin, id)).rejects.toThrow(
        new NotFoundError("This response does not exist."),
      );
    }
  });
});
