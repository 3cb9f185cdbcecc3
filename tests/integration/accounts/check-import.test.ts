import { expect, test } from "vitest";
import { checkImport } from "@/lib/accounts/check-import";
import { getImport, listImportProblems, listImports } from "@/lib/accounts/imports/queries";
import { startImport } from "@/lib/accounts/start-import";
import { inWorkspace } from "@/lib/platform/database/door";
import { csvFile } from "@/tests/factories/contact-list";
import { checkedImport, wholeImport } from "@/tests/factories/import";
import { makeWorkspace } from "@/tests/factories/workspace";

const list = csvFile([
  "Account,Name,E-mail,Revenue,Town",
  "Northwind,Dana Ruiz,dana@northwind.example,1,Leeds",
  "Northwind,Dana R. Ruiz,DANA@northwind.example,,",
  "Northwind,=cmd(),eli@northwind.example,,",
  "Halden,Kim Holm,kim@halden.example,,",
  "Halden,,wrong,-1,",
]);

test("the dry run counts what would change and names what is wrong by line", async () => {
  const { lead } = await makeWorkspace();
  await wholeImport(lead, csvFile(["Account,Name,E-mail", "northwind,Dana,dana@northwind.example"]));

  const checked = await checkedImport(lead, list);
  expect(checked).toMatchObject({ state: "checked", rowsTotal: 5, rowsDone: 5, failure: null });
  expect(checked.summary).toEqual({
    newAccounts: 1,
    updatedAccounts: 1,
    newContacts: 1,
    updatedContacts: 1,
    mergedRows: 1,
    problemRows: 2,
    problems: 4,
    ignoredColumns: ["Town"],
  });
  expect(checked.problems.map(({ line, column, isNotice }) => [line, column, isNotice])).toEqual([
    [3, "E-mail", true],
    [4, "Name", false],
    [6, "E-mail", false],
    [6, "Name", false],
    [6, "Revenue", false],
  ]);
  expect((await listImportProblems(lead, checked.importId)).problems).toHaveLength(5);
  expect(await listImports(lead)).toHaveLength(2);
});

test("the dry run writes no account and no contact", async () => {
  const { lead, workspaceId } = await makeWorkspace();
  await checkedImport(lead, list);
  await inWorkspace(lead, async (db) => {
    expect(await db.account.count({ where: { workspaceId } })).toBe(0);
    expect(await db.contact.count({ where: { workspaceId } })).toBe(0);
  });
});

test("checking twice, as after a crash of the worker, says the same once", async () => {
  const { lead, workspaceId } = await makeWorkspace();
  const first = await checkedImport(lead, list);
  await inWorkspace(lead, (db) =>
    db.contactImport.updateMany({ where: { workspaceId, id: first.importId }, data: { state: "checking" } }),
  );
  await checkImport({ workspaceId, importId: first.importId });
  expect(await getImport(lead, first.importId)).toMatchObject({
    summary: first.summary,
    problems: first.problems,
  });
});

test("a file without the needed columns ends as failed, with the sentence, and is not kept", async () => {
  const { lead, workspaceId } = await makeWorkspace();
  const { importId, ...failed } = await checkedImport(lead, csvFile(["Town,Name", "Leeds,Dana"]));
  expect(failed).toMatchObject({
    state: "failed",
    failure: "The columns Account, E-mail are missing. The first line of the file has: Town, Name.",
  });
  const { file } = await inWorkspace(lead, (db) =>
    db.contactImport.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id: importId } } }),
  );
  expect(file).toBeNull();
});

test.each([
  [
    "Windows-1252",
    new Uint8Array([...csvFile(["Account,Name,E-mail", "M"]), 0xfc]),
    /line 2 .* Windows-1252/,
  ],
  ["a file over 50 MB", new Uint8Array(50 * 1024 * 1024 + 1).fill(97), /larger than 50 MB/],
  ["an empty file", new Uint8Array(), /is empty/],
])("refuses %s before anything is kept", async (_, bytes, sentence) => {
  const { lead } = await makeWorkspace();
  await expect(startImport(lead, { fileName: "clients.csv", bytes })).rejects.toThrow(sentence);
  expect(await listImports(lead)).toEqual([]);
});

test("account managers and executives may not import", async () => {
  const { manager, executive } = await makeWorkspace();
  for (const actor of [manager, executive]) {
    await expect(async () => startImport(actor, { fileName: "a.csv", bytes: list })).rejects.toThrow(/role/);
  }
});
