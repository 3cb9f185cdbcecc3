import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readImportFile } from "@/lib/accounts/import-file";

const sample = readFileSync(new URL("../../../public/sample-contacts.csv", import.meta.url));

test("the sample that people fill in has nothing wrong, and no column that is not used", async () => {
  const book = await readImportFile(sample, { memberIds: new Map(), teamIds: new Map() });
  expect(book).toMatchObject({ rows: 4, problemRows: 0, mergedRows: 0, notes: [] });
  expect(book.columns.ignored).toEqual([]);
  expect(book.contacts.size).toBe(4);
});
