import { expect, test } from "vitest";
import { mapColumns } from "@/lib/accounts/import-columns";

const fieldsOf = (header: string[]) =>
  Object.fromEntries(Object.entries(mapColumns(header).at).map(([field, at]) => [field, at?.index]));

test.each([
  [["Account", "Name", "E-mail"], { account: 0, name: 1, email: 2 }],
  [["EMAIL ADDRESS", " contact_name", "company "], { email: 0, name: 1, account: 2 }],
  [
    ["Firma", "Ansprechpartner", "E-Mail-Adresse", "Währung", "Büro"],
    { account: 0, name: 1, email: 2, currency: 3, team: 4 },
  ],
  [["Kunde", "Vorname", "Nachname", "Mail"], { account: 0, firstName: 1, lastName: 2, email: 3 }],
])("knows the headings %j", (header, fields) => {
  expect(fieldsOf(header)).toEqual(fields);
});

test("names the headings it does not know, and does not mind columns without one", () => {
  expect(mapColumns(["Account", "Name", "E-mail", "Shoe size", ""]).ignored).toEqual(["Shoe size"]);
});

test.each([
  [
    ["Account", "E-mail", "Town"],
    "The column Name is missing. The first line of the file has: Account, E-mail, Town.",
  ],
  [["Town"], "The columns Account, Name, E-mail are missing. The first line of the file has: Town."],
  [["", ""], "The columns Account, Name, E-mail are missing. The first line of the file has: nothing."],
])("says what is missing from %j and what was found", (header, sentence) => {
  expect(() => mapColumns(header)).toThrow(sentence);
});

test("refuses two columns that mean the same", () => {
  expect(() => mapColumns(["Account", "Name", "E-mail", "Mail"])).toThrow(
    "The columns “E-mail” (3) and “Mail” (4) mean the same. Keep one of them.",
  );
});
