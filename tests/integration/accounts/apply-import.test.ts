import pg from "pg";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addContact } from "@/lib/accounts/add-contact";
import { applyImport } from "@/lib/accounts/apply-import";
import { confirmImport } from "@/lib/accounts/confirm-import";
import { discardImport } from "@/lib/accounts/discard-import";
import { getImport } from "@/lib/accounts/imports/queries";
import { inWorkspace } from "@/lib/platform/database/door";
import { contactList, csvFile } from "@/tests/factories/contact-list";
import { checkedImport, wholeImport } from "@/tests/factories/import";
import { makeWorkspace } from "@/tests/factories/workspace";

const countsOf = ({ workspaceId }: Actor) =>
  inWorkspace({ workspaceId }, async (db) => ({
    accounts: await db.account.count({ where: { workspaceId } }),
    contacts: await db.contact.count({ where: { workspaceId } }),
  }));

test("checks and writes 100,000 contacts, and writes those that come again as updates", async () => {
  const { lead } = await makeWorkspace();
  const counted = { mergedRows: 0, problemRows: 0, problems: 0, ignoredColumns: [] };

  const first = await wholeImport(lead, contactList(100_000));
  expect(first).toMatchObject({ state: "applied", failure: null, rowsTotal: 100_000, rowsDone: 100_000 });
  expect(first.summary).toEqual({
    ...{ newAccounts: 25_000, updatedAccounts: 0, newContacts: 100_000, updatedContacts: 0 },
    ...counted,
  });
  const again = await wholeImport(lead, contactList(20_000));
  expect(again.summary).toEqual({
    ...{ newAccounts: 0, updatedAccounts: 5_000, newContacts: 0, updatedContacts: 20_000 },
    ...counted,
  });
  expect(await countsOf(lead)).toEqual({ accounts: 25_000, contacts: 100_000 });
}, 180_000);

test("writes what a row says, leaves what it does not say, and leaves out rows with problems", async () => {
  const { lead, manager, workspaceId } = await makeWorkspace();
  const { email } = await inWorkspace(lead, (db) =>
    db.member.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id: manager.memberId } } }),
  );
  await wholeImport(
    lead,
    csvFile([
      "Kunde;Vorname;Nachname;E-Mail;Betreuer;Umsatz;Währung;Segment;Vertragsende;Telefon;Rolle",
      `Müller & Söhne;Jörg;Müller;joerg@mueller.example;${email};1.234,56;CHF;law, tier one;31.03.2027;+49 30 12345;Entscheider`,
      "Halden;Kim;;wrong;;;;;;;",
    ]),
  );
  await wholeImport(
    lead,
    csvFile([
      "Account,Name,E-mail,Revenue",
      "MÜLLER & SÖHNE,Jörg Müller-Lüdenscheidt,joerg@mueller.example,2000",
    ]),
  );

  const accounts = await inWorkspace(lead, (db) =>
    db.account.findMany({ where: { workspaceId }, include: { contacts: true } }),
  );
  expect(accounts).toHaveLength(1);
  const [account] = accounts;
  expect({ ...account, revenue: account?.revenue?.toString() }).toMatchObject({
    name: "Müller & Söhne",
    ownerId: manager.memberId,
    revenue: "2000",
    currency: "CHF",
    tags: ["law", "tier one"],
    renewalOn: new Date("2027-03-31"),
    contacts: [
      {
        name: "Jörg Müller-Lüdenscheidt",
        email: "joerg@mueller.example",
        phone: "+49 30 12345",
        role: "decision_maker",
        state: "active",
      },
    ],
  });
});

test("a contact who unsubscribed stays so", async () => {
  const { lead, admin, workspaceId } = await makeWorkspace();
  await wholeImport(lead, contactList(1));
  await inWorkspace(admin, (db) =>
    db.contact.updateMany({ where: { workspaceId }, data: { state: "unsubscribed" } }),
  );
  await wholeImport(lead, contactList(1));
  const contact = await inWorkspace(admin, (db) => db.contact.findFirstOrThrow({ where: { workspaceId } }));
  expect(contact.state).toBe("unsubscribed");
});

test("two imports of the same file at once end with one set of contacts", async () => {
  const { lead, workspaceId } = await makeWorkspace();
  const one = await checkedImport(lead, contactList(12_000));
  const other = await checkedImport(lead, contactList(12_000));
  await confirmImport(lead, one);
  await confirmImport(lead, other);

  const apply = async (importId: string) => {
    while ((await applyImport({ workspaceId, importId })) === "busy")
      await new Promise((r) => setTimeout(r, 50));
    return (await getImport(lead, importId)).summary;
  };
  const summaries = await Promise.all([apply(one.importId), apply(other.importId)]);
  expect(summaries.map((s) => s?.newContacts).sort()).toEqual([0, 12_000]);
  expect(await countsOf(lead)).toEqual({ accounts: 3_000, contacts: 12_000 });
});

test("the same import applied twice at once, or again later, is applied once", async () => {
  const { lead, workspaceId } = await makeWorkspace();
  const { importId } = await checkedImport(lead, contactList(5_000));
  await confirmImport(lead, { importId });
  await Promise.all([applyImport({ workspaceId, importId }), applyImport({ workspaceId, importId })]);
  await applyImport({ workspaceId, importId });
  expect(await getImport(lead, importId)).toMatchObject({
    state: "applied",
    summary: { newContacts: 5_000 },
  });
  const entries = await inWorkspace(lead, (db) =>
    db.auditEntry.count({ where: { workspaceId, action: "contacts:imported" } }),
  );
  expect(entries).toBe(1);
});

test("a failure in the middle leaves nothing, and says so", async () => {
  const { lead, workspaceId } = await makeWorkspace();
  const { importId } = await checkedImport(lead, contactList(15_000));
  // A check of the database refuses one contact of the second piece, after all accounts are written.
  await inWorkspace(lead, (db) =>
    db.contactImport.updateMany({
      where: { workspaceId, id: importId },
      data: { state: "applying" },
    }),
  );
  await withRefusedContact("person14999@client3749.example", () => applyImport({ workspaceId, importId }));

  expect(await getImport(lead, importId)).toMatchObject({
    state: "failed",
    failure: "The database could not take the rows. Nothing was imported. Start the import again.",
  });
  expect(await countsOf(lead)).toEqual({ accounts: 0, contacts: 0 });
});

test("nothing is written until confirmed, and a discarded import cannot be confirmed", async () => {
  const { lead, workspaceId } = await makeWorkspace();
  const { importId } = await checkedImport(lead, contactList(10));
  await applyImport({ workspaceId, importId });
  expect(await countsOf(lead)).toEqual({ accounts: 0, contacts: 0 });

  await discardImport(lead, { importId });
  await expect(confirmImport(lead, { importId })).rejects.toThrow(/not waiting to be confirmed/);
  await expect(discardImport(lead, { importId })).rejects.toThrow(/no longer be discarded/);
  expect(await getImport(lead, importId)).toMatchObject({ state: "discarded" });
});

test("an import without a single good row cannot be confirmed", async () => {
  const { lead } = await makeWorkspace();
  const { importId } = await checkedImport(lead, csvFile(["Account,Name,E-mail", "A,B,wrong"]));
  await expect(confirmImport(lead, { importId })).rejects.toThrow(/No row of this file can be imported/);
});

test("an import of another workspace is not found, like one that never was", async () => {
  const { lead } = await makeWorkspace();
  const { lead: stranger } = await makeWorkspace();
  const { importId } = await checkedImport(lead, contactList(10));
  for (const id of [importId, "0192d3f0-0000-7000-8000-000000000000"]) {
    await expect(getImport(stranger, id)).rejects.toThrow("This import does not exist.");
    await expect(confirmImport(stranger, { importId: id })).rejects.toThrow("This import does not exist.");
    await expect(discardImport(stranger, { importId: id })).rejects.toThrow("This import does not exist.");
  }
  await expect(getImport(stranger, "no id at all")).rejects.toThrow("This import does not exist.");
});

test("a contact that was added by hand meanwhile is updated, not doubled", async () => {
  const { lead, workspaceId } = await makeWorkspace();
  await wholeImport(lead, csvFile(["Account,Name,E-mail", "Northwind,Dana,dana@n.example"]));
  const { importId } = await checkedImport(
    lead,
    csvFile(["Account,Name,E-mail", "Northwind,Eli Ode,eli@n.example"]),
  );
  const { id: accountId } = await inWorkspace(lead, (db) =>
    db.account.findFirstOrThrow({ where: { workspaceId } }),
  );
  await addContact(lead, { accountId, name: "Eli", email: "eli@n.example", jobTitle: "Partner" });

  await confirmImport(lead, { importId });
  await applyImport({ workspaceId, importId });
  const eli = await inWorkspace(lead, (db) =>
    db.contact.findMany({
      where: { workspaceId, email: "eli@n.example" },
      select: { name: true, jobTitle: true },
    }),
  );
  expect(eli).toEqual([{ name: "Eli Ode", jobTitle: "Partner" }]);
});

/** Has the database refuse one address while something is done. */
async function withRefusedContact(email: string, work: () => Promise<unknown>) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(
      `alter table contacts add constraint refuse_one check (email <> '${email}') not valid`,
    );
    await work();
  } finally {
    await client.query("alter table contacts drop constraint refuse_one");
    await client.end();
  }
}
