import { describe, expect, test } from "vitest";
import { addAccount } from "@/lib/accounts/add-account";
import { closeCase } from "@/lib/recovery/close-case";
import { listQueue, listQueueAccounts } from "@/lib/recovery/queries";
import { MONDAY, makeCase } from "@/tests/factories/case";
import { makeWorkspace } from "@/tests/factories/workspace";

describe("the accounts of the queue", () => {
  test("are those with an open case, by name, and the one that is chosen whatever it is", async () => {
    const workspace = await makeWorkspace();
    const { admin, manager } = workspace;
    const second = await makeCase(workspace, { account: { name: "Zenith" } });
    const first = await makeCase(workspace, { account: { name: "Aurum" } });
    const closed = await makeCase(workspace, { account: { name: "Closed" } });
    await closeCase(manager, { caseId: closed.caseId, outcome: "not_an_issue", note: "x" });
    const { id: quiet } = await addAccount(admin, { name: "Quiet" });

    const names = async (chosenId?: string) =>
      (await listQueueAccounts(manager, chosenId)).map(({ name }) => name);
    expect(await names()).toEqual(["Aurum", "Zenith"]);
    expect(await names(second.accountId)).toEqual(["Aurum", "Zenith"]);
    expect(await names(quiet)).toEqual(["Quiet", "Aurum", "Zenith"]);

    const { rows } = await listQueue(manager, { scope: "all", accountId: first.accountId });
    expect(rows.map(({ id }) => id)).toEqual([first.caseId]);
  });

  test("of another workspace cannot be chosen", async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    const { accountId } = await makeCase(theirs);
    expect(await listQueueAccounts(mine.admin, accountId)).toEqual([]);
  });
});

describe("a row of the queue", () => {
  test("shows the beginning of long words, never half a letter, and says on which scale and when the score was given", async () => {
    const workspace = await makeWorkspace();
    await makeCase(workspace, { comment: "😀".repeat(700) });
    const [row] = (await listQueue(workspace.manager, { scope: "mine" })).rows;
    expect(row).toMatchObject({ surveyKind: "nps", answeredAt: MONDAY, excerpt: `${"😀".repeat(600)}…` });
  });
});
