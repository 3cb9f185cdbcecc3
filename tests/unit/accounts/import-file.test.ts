import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readImportFile } from "@/lib/accounts/import-file";
import { csvFile } from "@/tests/factories/contact-list";

const known = { memberIds: new Map<string, string>(), teamIds: new Map<string, string>() };
const readLines = (...lines: string[]) => readImportFile(csvFile(lines), known);

test("books every account and contact once, and keeps what only an earlier row says", async () => {
  const book = await readLines(
    "Account;Name;E-mail;Region;Phone",
    "Northwind;Dana Ruiz;dana@n.example;DACH;+49 1234",
    "NORTHWIND;Dana R. Ruiz;DANA@n.example;;",
    "Northwind;Eli Ode;eli@n.example;;",
  );
  expect([...book.accounts.values()]).toMatchObject([{ name: "Northwind", region: "DACH" }]);
  expect([...book.contacts.values()]).toMatchObject([
    { email: "dana@n.example", name: "Dana R. Ruiz", phone: "+49 1234" },
    { email: "eli@n.example", name: "Eli Ode" },
  ]);
  expect(book).toMatchObject({ rows: 3, mergedRows: 1, problemRows: 0 });
  expect(book.notes).toEqual([
    {
      line: 3,
      column: "E-mail",
      message: "The same account and e-mail address as line 2: the two are merged.",
      isNotice: true,
    },
  ]);
});

test("names the line of the file that a row begins on, past empty lines and line breaks in cells", async () => {
  const book = await readLines(
    "Account,Name,E-mail",
    "",
    '"North\nwind",Dana,wrong 1',
    '"A ""B"" C",Eli,eli@n.example',
    "   ",
    "Halden,Kim,wrong 2",
  );
  expect(book.notes.map(({ line }) => line)).toEqual([3, 7]);
  expect(book.rows).toBe(3);
  expect([...book.accounts.values()].map(({ name }) => name)).toEqual(['A "B" C']);
});

test("skips the line in which Excel names the separator", async () => {
  const book = await readLines("sep=;", "Account;Name;E-mail", "Halden, Ltd;Kim;wrong");
  expect(book.notes[0]?.line).toBe(3);
});

test.each([
  [["Account,Name,E-mail"], "This file has a first line with headings, but no rows under it."],
  [["Account,Name,E-mail", ",,", " , "], "This file has a first line with headings, but no rows under it."],
  [["Town", "Berlin"], /The columns Account, Name, E-mail are missing/],
  [
    ["Account,Name,E-mail", 'A,"Dana,d@n.example', "B,Eli,e@n.example"],
    /^After line 1, a quotation mark opens/,
  ],
])("refuses %j in a sentence", async (lines, sentence) => {
  await expect(readLines(...lines)).rejects.toThrow(sentence);
});

test("keeps a thousand problems and counts all", async () => {
  const book = await readLines(
    "Account,Name,E-mail",
    ...Array.from({ length: 1_200 }, (_, i) => `A,Person ${i},wrong`),
  );
  expect(book).toMatchObject({ rows: 1_200, problemRows: 1_200, problems: 1_200 });
  expect(book.notes).toHaveLength(1_000);
});

test("tells how far it has read", async () => {
  const steps: number[] = [];
  const lines = ["Account,Name,E-mail", ...Array.from({ length: 25_000 }, (_, i) => `A,P,p${i}@a.example`)];
  await readImportFile(csvFile(lines), known, async (rows) => void steps.push(rows));
  expect(steps).toEqual([10_000, 20_000]);
});

test("any text in any cell is read or refused row by row, never a crash, and no row is lost", async () => {
  const cell = fc.string({ unit: "grapheme", maxLength: 30 }).map((text) => text.replaceAll(/[\0\r]/g, ""));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
      const shown = rows.filter((cells) => cells.some((text) => text.trim() !== ""));
      fc.pre(shown.length > 0);
      const file = stringify([["Account", "Name", "E-mail"], ...rows], { quoted: true });
      const book = await readImportFile(new TextEncoder().encode(file), known);
      expect(book.rows).toBe(shown.length);
      expect(book.problemRows + book.mergedRows + book.contacts.size).toBe(book.rows);
    }),
  );
});
