import { describe, expect, test } from "vitest";
import { addAccount } from "@/lib/accounts/add-account";
import { inWorkspace } from "@/lib/platform/database/door";
import { getResponse, listResponseFilters, listResponses } from "@/lib/responses/queries";
import { writeObservations } from "@/lib/responses/record-observation";
import { sendForm } from "@/tests/factories/answer";
import { makeCampaign } from "@/tests/factories/campaign";
import { daysAfter, followUpLink, MONDAY, makeCase, repairCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

describe("what the list of responses can be filtered by", () => {
  test("is campaigns that were launched, accounts that answered, members who look after accounts, and what is chosen", async () => {
    const workspace = await makeWorkspace();
    const { admin, executive } = workspace;
    const { accountId, campaignId } = await makeCase(workspace, { account: { name: "Kestrel" } });
    await makeCampaign(admin);
    const { id: quiet } = await addAccount(admin, { name: "Quiet" });

    const found = await listResponseFilters(executive);
    expect(found.campaigns.map(({ id }) => id)).toEqual([campaignId]);
    expect(found.accounts).toEqual([{ id: accountId, name: "Kestrel" }]);
    expect(names(found.owners)).toEqual(["Max"]);
    expect(names((await listResponseFilters(executive, { accountId: quiet })).accounts)).toEqual([
      "Quiet",
      "Kestrel",
    ]);
  });

  test("is nothing of another workspace", async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    const { accountId } = await makeCase(theirs);
    expect(await listResponseFilters(mine.admin, { accountId })).toEqual({
      campaigns: [],
      accounts: [],
      owners: [],
    });
  });
});

describe("a response", () => {
  test("to a follow-up leads to the case that it judged", async () => {
    const workspace = await makeWorkspace();
    const { caseId, email } = await makeCase(workspace);
    await repairCase(workspace.manager, caseId);
    const link = await followUpLink(workspace, email, daysAfter(11));
    const form = { score: "9", handling: "5", is_fixed: "yes" };
    await sendForm(link, form, undefined, daysAfter(12));

    const [latest] = (await listResponses(workspace.executive, {})).rows;
    expect(latest).toMatchObject({
      kind: "follow_up",
      openedCases: [],
      followedCase: { id: caseId, outcome: "recovered" },
    });
  });

  test("shows when it was asked for and everything that happened with the link, in the order of time", async () => {
    const workspace = await makeWorkspace();
    const { workspaceId, executive } = workspace;
    await makeCase(workspace);
    const [row] = (await listResponses(executive, {})).rows;
    await writeObservations();
    await inWorkspace(executive, async (db) => {
      const invitation = await db.invitation.findFirstOrThrow({ where: { workspaceId } });
      await db.observation.deleteMany({ where: { workspaceId } });
      const seen = { workspaceId, invitationId: invitation.id, hasLanguage: true };
      await db.observation.createMany({
        data: [
          { ...seen, at: daysAfter(1), kind: "look", score: 3, networkHash: "another" },
          { ...seen, at: daysAfter(-1), kind: "head", hasLanguage: false },
        ],
      });
    });
    const found = await getResponse(executive, row?.id ?? "");
    expect(found.invitedAt).toEqual(MONDAY);
    expect(found.deliveries).toHaveLength(1);
    expect(found.trail).toMatchObject({ observationCount: 2, shownObservations: 2 });
    expect(found.trail.moments).toMatchObject([
      { what: "head", score: null, at: daysAfter(-1), network: null, hasLanguage: false },
      { what: "sent", score: 2, at: MONDAY, gesture: "pointer", network: "A" },
      { what: "look", score: 3, at: daysAfter(1), network: "B", hasLanguage: true },
    ]);
  });
});
