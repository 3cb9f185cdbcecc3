import { beforeEach, expect, test } from "vitest";
import { addAccount } from "@/lib/accounts/add-account";
import { getAccount } from "@/lib/accounts/queries";
import { updateAccount } from "@/lib/accounts/update-account";
import { makeWorkspace } from "../../factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
beforeEach(async () => {
  workspace = await makeWorkspace();
});

test("changes what is given, takes away what is null, and leaves the rest", async () => {
  const { manager } = workspace;
  const { id: accountId } = await addAccount(manager, {
    name: "Northwind Legal",
    ownerId: manager.memberId,
    revenue: 240_000,
    region: "North",
    tags: ["law"],
  });
  await updateAccount(manager, { accountId, name: "Northwind Law", revenue: null, renewalOn: "2027-03-31" });
  expect(await getAccount(manager, accountId)).toMatchObject({
    name: "Northwind Law",
    owner: { id: manager.memberId },
    revenue: null,
    region: "North",
    tags: ["law"],
    renewalOn: new Date("2027-03-31T00:00:00Z"),
  });
});

test("refuses a name that another account has, and keeps its own", async () => {
  const { manager } = workspace;
  await addAccount(manager, { name: "Halden Freight" });
  const { id: accountId } = await addAccount(manager, { name: "Northwind Legal" });
  await expect(updateAccount(manager, { accountId, name: "Halden Freight" })).rejects.toThrow("already has");
  await expect(updateAccount(manager, { accountId, name: "Northwind Legal" })).resolves.toBeUndefined();
});

test("takes neither an owner nor a team of another workspace, and changes nothing there", async () => {
  const { manager } = workspace;
  const other = await makeWorkspace();
  const { id: accountId } = await addAccount(manager, { name: "Northwind Legal" });
  const change = { accountId, name: "Northwind Legal" };
  await expect(updateAccount(manager, { ...change, ownerId: other.manager.memberId })).rejects.toThrow(
    "not a member",
  );
  await expect(updateAccount(manager, { ...change, teamId: crypto.randomUUID() })).rejects.toThrow(
    "does not exist",
  );
  await expect(addAccount(manager, { name: "New", ownerId: other.manager.memberId })).rejects.toThrow(
    "not a member",
  );
  await expect(updateAccount(other.manager, change)).rejects.toThrow("does not exist");
  await expect(updateAccount(workspace.executive, change)).rejects.toThrow("Your role does not allow this");
});
