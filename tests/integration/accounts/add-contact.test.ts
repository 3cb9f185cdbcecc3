import { beforeEach, expect, test } from "vitest";
import { addAccount } from "@/lib/accounts/add-account";
import { addContact } from "@/lib/accounts/add-contact";
import { inWorkspace } from "@/lib/platform/database/door";
import { makeWorkspace } from "../../factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
beforeEach(async () => {
  workspace = await makeWorkspace();
});

test("keeps the address in lower case and once for each account", async () => {
  const { id: accountId } = await addAccount(workspace.manager, { name: "Northwind Legal" });
  const contact = { accountId, name: "Dana Ruiz", email: "  Dana.Ruiz@Northwind.example " };
  const { id } = await addContact(workspace.manager, contact);
  const kept = await inWorkspace(workspace, (db) =>
    db.contact.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId: workspace.workspaceId, id } } }),
  );
  expect(kept).toMatchObject({ email: "dana.ruiz@northwind.example", state: "active" });
  await expect(addContact(workspace.manager, contact)).rejects.toThrow(
    "already has a contact with this e-mail",
  );

  const { id: other } = await addAccount(workspace.manager, { name: "Halden Freight" });
  await expect(addContact(workspace.manager, { ...contact, accountId: other })).resolves.toHaveProperty("id");
});

test("refuses a second account of the same name", async () => {
  await addAccount(workspace.manager, { name: "Northwind Legal" });
  await expect(addAccount(workspace.manager, { name: " Northwind Legal " })).rejects.toThrow(
    "already exists",
  );
});

test("adds nobody to an account of another workspace, and nothing for an executive", async () => {
  const { id: accountId } = await addAccount(workspace.manager, { name: "Northwind Legal" });
  const contact = { accountId, name: "Dana Ruiz", email: "dana@northwind.example" };
  const other = await makeWorkspace();
  await expect(addContact(other.manager, contact)).rejects.toThrow("does not exist");
  await expect(addContact(workspace.executive, contact)).rejects.toThrow("Your role does not allow this");
});
