import { addMonths } from "date-fns";
import { expect, test } from "vitest";
import { addAccount } from "@/lib/accounts/add-account";
import { getAccount, getContact, listAccounts, listContacts } from "@/lib/accounts/queries";
import { daysAfter, MONDAY, makeCase } from "@/tests/factories/case";
import { makeContact } from "@/tests/factories/contact";
import { contactList } from "@/tests/factories/contact-list";
import { wholeImport } from "@/tests/factories/import";
import { makeWorkspace } from "@/tests/factories/workspace";

test("an account shows its people, what they said, its cases and its silence", async () => {
  const workspace = await makeWorkspace();
  const { executive, manager } = workspace;
  const { accountId, contactId, caseId } = await makeCase(workspace, {
    account: { name: "Northwind", revenue: 1234.5 },
  });
  await addAccount(manager, { name: "Quiet" });
  const now = addMonths(MONDAY, 14);

  const { accounts, next } = await listAccounts(executive, {}, now);
  expect(next).toBeNull();
  expect(accounts).toMatchObject([
    {
      id: accountId,
      name: "Northwind",
      ownerName: "Max",
      contacts: 1,
      openCases: 1,
      lastScore: 2,
      silentMonths: 14,
    },
    { name: "Quiet", ownerName: null, contacts: 0, openCases: 0, lastScore: null, silentMonths: null },
  ]);
  expect(await getAccount(executive, accountId, now)).toMatchObject({
    revenue: 1234.5,
    owner: { name: "Max" },
    people: [{ id: contactId, lastScore: 2, lastAnsweredAt: MONDAY }],
    responses: [{ score: 2, comment: "Late again.", contact: { id: contactId } }],
    cases: [{ id: caseId, stage: "new", outcome: null }],
    silentMonths: 14,
  });
  expect(await getContact(executive, contactId)).toMatchObject({
    account: { name: "Northwind" },
    responses: [{ score: 2 }],
    cases: [{ id: caseId }],
  });
});

test("pages through accounts and contacts, each once and in order", async () => {
  const { lead } = await makeWorkspace();
  await wholeImport(lead, contactList(480));
  const walk = async (
    page: (cursor?: string) => Promise<{ rows: { name: string }[]; next: string | null }>,
  ) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { rows, next } = await page(cursor);
      expect(rows.length).toBeLessThanOrEqual(50);
      seen.push(...rows.map(({ name }) => name));
      cursor = next ?? undefined;
    } while (cursor);
    return seen;
  };
  const accounts = await walk(async (cursor) => {
    const { accounts: rows, next } = await listAccounts(lead, { cursor });
    return { rows, next };
  });
  const contacts = await walk(async (cursor) => {
    const { contacts: rows, next } = await listContacts(lead, { cursor });
    return { rows, next };
  });
  expect([accounts.length, new Set(accounts).size]).toEqual([120, 120]);
  expect([contacts.length, new Set(contacts).size]).toEqual([480, 480]);
});

test("finds by words whatever signs they hold, and by owner", async () => {
  const { admin, manager } = await makeWorkspace();
  const { id: accountId } = await addAccount(admin, {
    name: "100 % Nord_Ost \\ Söhne",
    ownerId: manager.memberId,
  });
  await addAccount(admin, { name: "1000 Nordost" });
  await makeContact(admin, { accountId, name: "Dana Ruiz", email: "dana_r@client.example" });

  const names = async (filter: Parameters<typeof listAccounts>[1]) =>
    (await listAccounts(admin, filter)).accounts.map(({ name }) => name);
  for (const search of ["0 %", "nord_o", "\\ SÖH"])
    expect(await names({ search })).toEqual(["100 % Nord_Ost \\ Söhne"]);
  expect(await names({ search: "nord" })).toHaveLength(2);
  expect(await names({ ownerId: manager.memberId })).toHaveLength(1);
  expect(await names({ ownerId: "no id" })).toHaveLength(2);
  expect((await listContacts(admin, { search: "DANA_R@" })).contacts).toMatchObject([{ name: "Dana Ruiz" }]);
  expect((await listContacts(admin, { search: "nord_o" })).contacts, "by the firm they are at").toHaveLength(
    1,
  );
  expect((await listContacts(admin, { search: "1000 N" })).contacts).toEqual([]);
  expect((await listContacts(admin, { cursor: "A\nno id" })).contacts).toHaveLength(1);
});

test("what belongs to another workspace is not found, like what never was", async () => {
  const workspace = await makeWorkspace();
  const { accountId, contactId } = await makeCase(workspace, { now: daysAfter(0) });
  const { admin: stranger } = await makeWorkspace();
  for (const id of [accountId, contactId, "0192d3f0-0000-7000-8000-000000000000", "'; --"]) {
    await expect(getAccount(stranger, id)).rejects.toThrow("This account does not exist.");
    await expect(getContact(stranger, id)).rejects.toThrow("This contact does not exist.");
  }
  expect(await listAccounts(stranger)).toEqual({ accounts: [], next: null });
  expect(await listContacts(stranger, { accountId })).toEqual({ contacts: [], next: null });
});
