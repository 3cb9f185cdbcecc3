import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { addAccount } from "@/lib/accounts/add-account";
import { addContact } from "@/lib/accounts/add-contact";
import { markContactLeft } from "@/lib/accounts/mark-contact-left";
import { getContact } from "@/lib/accounts/queries";
import { updateContact } from "@/lib/accounts/update-contact";
import { inWorkspace } from "@/lib/platform/database/door";
import type { ContactState } from "@/prisma/generated/enums";
import { makeWorkspace } from "../../factories/workspace";

let workspace: Awaited<ReturnType<typeof makeWorkspace>>;
let contactId: string;
let accountId: string;
const dana = { name: "Dana Ruiz", email: "dana@northwind.example" };

beforeEach(async () => {
  workspace = await makeWorkspace();
  ({ id: accountId } = await addAccount(workspace.manager, { name: "Northwind Legal" }));
  ({ id: contactId } = await addContact(workspace.manager, { accountId, ...dana, phone: "+49 30 5550101" }));
});

const put = (state: ContactState) =>
  inWorkspace(workspace, (db) =>
    db.contact.update({
      where: { workspaceId_id: { workspaceId: workspace.workspaceId, id: contactId } },
      data: { state },
    }),
  );

test("changes what is given and leaves the rest", async () => {
  await updateContact(workspace.manager, { contactId, ...dana, role: "decision_maker", hasLeft: true });
  expect(await getContact(workspace.manager, contactId)).toMatchObject({
    ...dana,
    role: "decision_maker",
    phone: "+49 30 5550101",
    state: "left",
  });
});

test("brings back a bounced contact with a new address", async () => {
  await put("bounced");
  await updateContact(workspace.manager, { contactId, ...dana, email: "Dana.Ruiz@northwind.example" });
  expect(await getContact(workspace.manager, contactId)).toMatchObject({
    email: "dana.ruiz@northwind.example",
    state: "active",
  });
});

test("gives nobody the address of a colleague, nor a new one to who unsubscribed", async () => {
  await addContact(workspace.manager, { accountId, name: "Tomas Lind", email: "tomas@northwind.example" });
  const change = { contactId, name: "Dana Ruiz", email: "tomas@northwind.example" };
  await expect(updateContact(workspace.manager, change)).rejects.toThrow("already has a contact");
  await put("unsubscribed");
  await expect(updateContact(workspace.manager, { ...change, email: "new@x.example" })).rejects.toThrow(
    "asked not to be written to",
  );
});

test("changes nobody of another workspace, and nothing for an executive", async () => {
  const other = await makeWorkspace();
  await expect(updateContact(other.manager, { contactId, ...dana })).rejects.toThrow("does not exist");
  await expect(updateContact(workspace.executive, { contactId, ...dana })).rejects.toThrow("Your role");
});

test.each<[string, () => Promise<unknown>]>([
  ["is edited", () => updateContact(workspace.manager, { contactId, ...dana, role: "decision_maker" })],
  ["is marked as having left", () => markContactLeft(workspace.manager, { contactId })],
])("who asks not to be written to while being edited stays so: %s", async (_, edit) => {
  const key = { workspaceId: workspace.workspaceId, id: contactId };
  let edited: Promise<unknown> | undefined;
  await inWorkspace(workspace, async (db) => {
    await db.contact.update({ where: { workspaceId_id: key }, data: { state: "unsubscribed" } });
    edited = edit();
    await sleep(300);
  });
  await edited;
  expect(await getContact(workspace.manager, contactId)).toMatchObject({ state: "unsubscribed" });
});
