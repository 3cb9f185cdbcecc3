import { expect, test } from "vitest";
import { addAccount } from "@/lib/accounts/add-account";
import { getMember } from "@/lib/workspaces/queries";
import { removeMember } from "@/lib/workspaces/remove-member";
import { makeCase } from "../../factories/case";
import { makeWorkspace } from "../../factories/workspace";

test("a member comes with the open cases and accounts they would leave behind", async () => {
  const workspace = await makeWorkspace();
  const { admin, manager, executive } = workspace;
  await makeCase(workspace);
  await addAccount(admin, { name: "Halden Freight", ownerId: manager.memberId });
  expect(await getMember(executive, manager.memberId)).toMatchObject({
    name: "Max",
    role: "account_manager",
    accounts: 2,
    openCases: 1,
  });
});

test("a removed member, one of another workspace, and nonsense are not found", async () => {
  const [here, elsewhere] = [await makeWorkspace(), await makeWorkspace()];
  await removeMember(here.admin, { memberId: here.lead.memberId });
  for (const memberId of [here.lead.memberId, elsewhere.manager.memberId, "nonsense"]) {
    await expect(getMember(here.admin, memberId)).rejects.toThrow("This member does not exist.");
  }
});
